namespace Quire.Api.Tests.Access.Permissions;

/// <summary>Who asks, in the order of the columns of the tables.</summary>
public enum Standing
{
    /// <summary>Nobody: no account.</summary>
    Guest,

    /// <summary>An account without any role.</summary>
    Stranger,

    /// <summary>Role <c>contributor</c> on the collection.</summary>
    Contributor,

    /// <summary>Role <c>curator</c> on the collection.</summary>
    Curator,

    /// <summary>Role <c>admin</c> on the collection; no superuser.</summary>
    Administrator,

    /// <summary>Superuser of the installation; no role on the collection.</summary>
    Superuser,
}
