namespace EComRules.Rules.Credentials;

/// <summary>What stands behind or before the word "password" and can be one.</summary>
/// <param name="Start">Where its characters begin.</param>
/// <param name="End">Where they end.</param>
/// <param name="Kind">What they look like.</param>
/// <param name="Quoted">Whether they stand in quotation marks.</param>
/// <param name="Ends">Whether nothing follows in the line or sentence.</param>
internal readonly record struct Secret(int Start, int End, SecretKind Kind, bool Quoted, bool Ends)
{
    public int Length => End - Start;
}
