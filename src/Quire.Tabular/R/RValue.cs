namespace Quire.Tabular.R;

/// <summary>A value of a data file: where its elements stand, not the elements themselves.</summary>
/// <param name="Type">Its type; see <see cref="RType"/>.</param>
/// <param name="At">Where its first element stands.</param>
/// <param name="Length">How many elements there are.</param>
internal sealed record RValue(int Type, long At = 0, long Length = 0)
{
    /// <summary>The values of a list, with their names where it is one of pairs.</summary>
    public IReadOnlyList<(string? Name, RValue Value)> Items { get; init; } = [];

    /// <summary>What is said of it.</summary>
    public IReadOnlyList<(string? Name, RValue Value)> Attributes { get; init; } = [];

    /// <summary>The characters of a symbol.</summary>
    public string? Symbol { get; init; }

    /// <summary>Of numbers that are not written out: the first, and how far each is from the one before.</summary>
    public (double First, double Step)? Sequence { get; init; }

    /// <summary>The numbers whose texts these are, where the texts are not written out.</summary>
    public RValue? Numbers { get; init; }

    public RValue? Attribute(string name) => Attributes.FirstOrDefault(a => a.Name == name).Value;
}
