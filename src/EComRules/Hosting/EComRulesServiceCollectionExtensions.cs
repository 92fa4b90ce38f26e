using EComRules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers EComRules with dependency injection.</summary>
public static class EComRulesServiceCollectionExtensions
{
    /// <summary>
    /// Registers one <see cref="PolicySource"/>, and <see cref="Policy"/> as its current policy, anew each time one is asked for: ask where a message is checked.
    /// </summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Adds rules and settings: <c>p => p.AddDefaultRules().UseSchool(school)</c>. Called once, or for each reload when there are files.</param>
    /// <param name="configurationPath">The file <c>policy.ecomrules</c>, applied and watched; null for none.</param>
    /// <param name="schoolPath">The file <c>school.json</c>, applied and watched; null for none.</param>
    /// <remarks>The policy is built when it is first asked for; what cannot be built throws then.</remarks>
    public static IServiceCollection AddEComRules(this IServiceCollection services, Action<PolicyBuilder> configure, string? configurationPath = null, string? schoolPath = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddSingleton(_ => configurationPath is null && schoolPath is null
            ? new PolicySource(NewBuilder().Build())
            : PolicySource.FromFiles(NewBuilder, configurationPath, schoolPath));
        return services.AddTransient(provider => provider.GetRequiredService<PolicySource>().Current);

        PolicyBuilder NewBuilder()
        {
            var builder = new PolicyBuilder();
            configure(builder);
            return builder;
        }
    }
}
