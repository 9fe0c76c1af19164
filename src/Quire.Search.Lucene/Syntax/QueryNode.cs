namespace Quire.Search.Lucene.Syntax;

/// <summary>A parsed query, before it meets an index.</summary>
internal abstract record QueryNode
{
    public float Boost { get; init; } = 1;
}

/// <summary>A word, or several in quotes. Without a field it is looked for in the default fields.</summary>
internal sealed record TermNode(FieldRef? Field, string Text, bool Quoted, int Slop) : QueryNode;

/// <summary>A pattern in which <see cref="Wildcard.Any"/> and <see cref="Wildcard.One"/> stand for characters.</summary>
internal sealed record PatternNode(FieldRef? Field, string Pattern) : QueryNode;

internal sealed record FuzzyNode(FieldRef? Field, string Text, int Edits) : QueryNode;

/// <summary>A null bound is open.</summary>
internal sealed record RangeNode(FieldRef? Field, string? Lower, string? Upper, bool IncludeLower, bool IncludeUpper) : QueryNode;

/// <summary>Documents that have any value in the field.</summary>
internal sealed record PresentNode(FieldRef Field) : QueryNode;

internal sealed record AllNode : QueryNode;

internal sealed record GroupNode(IReadOnlyList<Clause> Clauses) : QueryNode;

internal readonly record struct Clause(QueryNode Node, Need Need);

internal enum Need
{
    May,
    Must,
    MustNot,
}

/// <summary>A field resolved to how it is queried.</summary>
internal readonly record struct FieldRef(string Name, SearchFieldType Type);
