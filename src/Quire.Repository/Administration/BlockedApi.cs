namespace Quire.Repository.Administration;

/// <summary>What is blocked, and for whom, in an installation for real use until somebody says otherwise: administration is for its own machine.</summary>
public static class BlockedApi
{
    /// <summary>The endpoints, as <c>:BlockedApiEndpoints</c> lists them.</summary>
    public const string Endpoints = "admin,builtin-users";

    /// <summary>The policy of <c>:BlockedApiPolicy</c> that lets this machine pass.</summary>
    public const string LocalhostOnly = "localhost-only";
}
