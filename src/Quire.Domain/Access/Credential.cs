namespace Quire.Domain.Access;

/// <summary>What proved who a caller is. What may be done with each is decided once, in ADR 18.</summary>
public enum Credential
{
    /// <summary>Nothing: a guest.</summary>
    None = 0,

    /// <summary>An API token, sent by a program.</summary>
    ApiToken,

    /// <summary>A session of a browser, which sends it with every request, those of foreign pages too.</summary>
    Session,

    /// <summary>A bearer token issued elsewhere.</summary>
    Bearer,

    /// <summary>An address somebody signed: good for that one request.</summary>
    SignedAddress,

    /// <summary>The secret of a link to a draft: good for looking at that dataset.</summary>
    PreviewLink,

    /// <summary>The installation itself.</summary>
    Installation,

    /// <summary>The id of a workflow that waits: good for editing as who publishes, and for nothing a superuser may.</summary>
    WorkflowInvocation,
}
