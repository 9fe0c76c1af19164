using Quire.Web.Collections.Looks;

namespace Quire.Web.Rendering;

/// <summary>What a page is about, for its frame, its head, and machines that read no further.</summary>
/// <param name="Title">Title of the page; empty for the start page.</param>
public sealed record PageFace(string Title)
{
    /// <summary>Where the page lies, from the top: names and paths without slash in front.</summary>
    public IReadOnlyList<(string Name, string Path)> Trail { get; init; } = [];

    /// <summary>One or two sentences; null for none.</summary>
    public string? Description { get; init; }

    /// <summary>Whether search engines leave the page out.</summary>
    public bool NoIndex { get; init; }

    /// <summary>Address of the page that says the same; null where the page is that one.</summary>
    public string? Canonical { get; init; }

    /// <summary>Names and contents of <c>meta</c> elements.</summary>
    public IReadOnlyList<(string Name, string Content)> Metas { get; init; } = [];

    /// <summary>Relations, addresses and media types of <c>link</c> elements.</summary>
    public IReadOnlyList<(string Relation, string Address, string? Type)> Links { get; init; } = [];

    /// <summary>The same as JSON-LD; null for none.</summary>
    public string? LinkedData { get; init; }

    /// <summary>How the collection looks it lies in; null for a page that lies in none.</summary>
    public LookShown? Look { get; init; }

    /// <summary>Alias of the collection the search field searches; null for everything.</summary>
    public string? SearchIn { get; init; }

    /// <summary>What stands in the search field.</summary>
    public string SearchText { get; init; } = "";
}
