namespace EComRules.Attachments;

/// <summary>A file is not what its format asks for. Never leaves the package: it becomes a fault.</summary>
/// <param name="rule">ECR0004 for damage, ECR0005 for what is closed on purpose.</param>
/// <param name="detail">What is wrong, without any content.</param>
internal sealed class DamageException(string rule, string detail) : Exception(detail)
{
    public string Rule => rule;
}
