using Microsoft.AspNetCore.Http;

namespace Quire.Web.Contacting;

/// <summary>A message somebody writes to the contacts of a dataset or collection, or to the installation.</summary>
public sealed record ContactShown
{
    /// <summary>Whether it is on its way.</summary>
    public bool IsSent { get; init; }

    /// <summary>Why it is not; null where nothing is wrong.</summary>
    public string? Problem { get; init; }

    /// <summary>Status of the page that says so.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    public string From { get; init; } = "";

    public string Subject { get; init; } = "";

    public string Body { get; init; } = "";
}
