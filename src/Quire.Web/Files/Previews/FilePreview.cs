using Microsoft.AspNetCore.Components;
using Quire.Repository.Files.Archives;

namespace Quire.Web.Files.Previews;

/// <summary>What can be seen of a file before it is downloaded.</summary>
public abstract record FilePreview
{
    private FilePreview() { }

    /// <summary>Variables of what was read as a table; null of anything else.</summary>
    public ListedVariables? Variables { get; init; }

    /// <summary>A picture, at the address of its bytes.</summary>
    public sealed record Image(string Path) : FilePreview;

    /// <summary>Something to listen to.</summary>
    public sealed record Audio(string Path) : FilePreview;

    /// <summary>Something to watch.</summary>
    public sealed record Video(string Path) : FilePreview;

    /// <summary>A PDF, which the browser shows.</summary>
    public sealed record Pdf(string Path) : FilePreview;

    /// <summary>An archive.</summary>
    /// <param name="List">What lies in it; null where that cannot be told.</param>
    public sealed record Archive(ArchiveList? List) : FilePreview;

    /// <summary>Text as it is.</summary>
    /// <param name="Body">The text.</param>
    /// <param name="IsWhole">Whether nothing follows.</param>
    public sealed record Text(string Body, bool IsWhole) : FilePreview;

    /// <summary>Text that was set.</summary>
    /// <param name="Body">Safe markup.</param>
    /// <param name="IsWhole">Whether nothing follows.</param>
    public sealed record Set(MarkupString Body, bool IsWhole) : FilePreview;

    /// <summary>Rows of a table.</summary>
    /// <param name="Header">Names of the columns.</param>
    /// <param name="Rows">The first rows.</param>
    /// <param name="IsWhole">Whether there are no more.</param>
    public sealed record Table(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, bool IsWhole)
        : FilePreview
    {
        /// <summary>What the columns say of themselves; none of a text that was not read as a table.</summary>
        public IReadOnlyList<ShownVariable> Columns { get; init; } = [];
    }
}
