namespace Quire.Contracts;

/// <summary>Every error answer with JSON: <c>{"status":"ERROR","message":"…"}</c>.</summary>
public sealed record ApiError
{
    /// <summary>Always <c>ERROR</c>.</summary>
    public required string Status { get; init; }

    /// <summary>HTTP status again; only on errors made by the framework.</summary>
    public int? Code { get; init; }

    /// <summary>What is wrong, for people; clients match some of these texts.</summary>
    public string? Message { get; init; }

    /// <summary>Address asked for, secrets masked; only on errors made by the framework.</summary>
    public string? RequestUrl { get; init; }

    /// <summary>HTTP method; only on errors made by the framework.</summary>
    public string? RequestMethod { get; init; }

    /// <summary>Number under which the server's log has the details; only on status 500.</summary>
    public string? IncidentId { get; init; }
}
