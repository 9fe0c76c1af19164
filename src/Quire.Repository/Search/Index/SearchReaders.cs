using System.Collections.Frozen;

namespace Quire.Repository.Search.Index;

/// <summary>
/// On whose behalf a query runs. A document is found, counted or suggested from only when one of its
/// <see cref="SearchDocument.Readers"/> is among the terms here.
/// </summary>
public sealed class SearchReaders
{
    /// <summary>The reader term of documents that everybody may find.</summary>
    public const string Public = "public";

    private SearchReaders(FrozenSet<string>? terms) => Terms = terms;

    /// <summary>A superuser: no document is hidden.</summary>
    public static SearchReaders Everything { get; } = new(null);

    /// <summary>A caller without any assignee id: public documents alone.</summary>
    public static SearchReaders Anyone { get; } = For();

    /// <summary>
    /// Assignee ids and <see cref="Public"/> where the caller stands for them; null for <see cref="Everything"/>.
    /// </summary>
    public IReadOnlySet<string>? Terms { get; }

    /// <summary>
    /// Public documents and those readable by any of the assignees, such as <c>@jane</c> or <c>&amp;explicit/1-x</c>.
    /// </summary>
    public static SearchReaders For(params IEnumerable<string> assignees) =>
        new(assignees.Append(Public).ToFrozenSet(StringComparer.Ordinal));
}
