namespace Quire.Api.Http;

/// <summary>
/// Where an endpoint's refusals differ from the rule, because clients were built on the difference. Null means: as everywhere.
/// </summary>
internal sealed record ErrorTexts
{
    /// <summary>Status and text for a missing permission.</summary>
    public (int Status, string? Message)? NotPermitted { get; init; }

    /// <summary>A missing permission is answered 403 in the words and shape of the framework, as refused downloads are.</summary>
    public bool NotPermittedAsFramework { get; init; }

    /// <summary>Status for an unknown target.</summary>
    public int? NotFound { get; init; }

    /// <summary>Status for a broken rule.</summary>
    public int? Rule { get; init; }

    /// <summary>Text for a token nobody has.</summary>
    public string? UnknownToken { get; init; }

    /// <summary>Status for a missing account.</summary>
    public (int Status, string? Message)? Unauthenticated { get; init; }

    /// <summary>Put before the message of a bad request, such as <c>Error parsing Json: </c>.</summary>
    public string? BadRequestPrefix { get; init; }
}
