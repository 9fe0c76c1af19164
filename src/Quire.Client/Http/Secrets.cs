namespace Quire.Client.Http;

/// <summary>The headers that carry secrets.</summary>
internal static class Secrets
{
    public const string Token = "X-Dataverse-key";
    public const string UnblockKey = "X-Dataverse-unblock-key";

    public static bool IsSecret(string header) =>
        header.Equals(Token, StringComparison.OrdinalIgnoreCase)
        || header.Equals(UnblockKey, StringComparison.OrdinalIgnoreCase)
        || header.Equals("Authorization", StringComparison.OrdinalIgnoreCase)
        || header.Equals("Cookie", StringComparison.OrdinalIgnoreCase);
}
