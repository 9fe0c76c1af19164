namespace Quire.Repository.Administration;

/// <summary>
/// What is blocked, and for whom, in an installation for real use until somebody says otherwise: administration is for superusers
/// and for whoever has the unblock key, if there is one.
/// </summary>
public static class BlockedApi
{
    /// <summary>The endpoints, as <c>:BlockedApiEndpoints</c> lists them. No setting opens them to everybody.</summary>
    public const string Endpoints = "admin,builtin-users";

    /// <summary>
    /// The policy of <c>:BlockedApiPolicy</c> that lets whoever has the key of <c>:BlockedApiKey</c> pass, and superusers.
    /// </summary>
    public const string UnblockKey = "unblock-key";

    /// <summary>The policy of <c>:BlockedApiPolicy</c> that lets this machine pass.</summary>
    public const string LocalhostOnly = "localhost-only";
}
