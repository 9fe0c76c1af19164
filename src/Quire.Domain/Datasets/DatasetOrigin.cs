using Quire.Domain.Identifiers;

namespace Quire.Domain.Datasets;

/// <summary>Where a dataset comes from; given when it is made, never changed (ADR 20).</summary>
public abstract record DatasetOrigin
{
    private DatasetOrigin() { }

    /// <summary>
    /// Who alone changes the dataset: the source its record comes from, by name; null where people here do, as permissions say.
    /// </summary>
    public virtual string? ChangedBy => null;

    /// <summary>
    /// Refuses what only its source may do: making a draft, editing, giving roles below it, files, publication, destruction.
    /// </summary>
    public void MustBeChangedHere()
    {
        if (ChangedBy is { } source)
        {
            throw OriginErrors.ChangedElsewhere(source);
        }
    }

    /// <summary>Made here, under an identifier minted here.</summary>
    public static DatasetOrigin Here { get; } = new Own();

    /// <summary>Made here, under an identifier minted here.</summary>
    public sealed record Own : DatasetOrigin;

    /// <summary>Came with an identifier of its own; in all else as if it had been made here.</summary>
    /// <param name="Identifier">Its identifier, which nobody here may have.</param>
    /// <param name="Number">Number of its version there, which it is published under here; null for the next as always.</param>
    public sealed record Imported(PersistentId Identifier, VersionNumber? Number = null) : DatasetOrigin;

    /// <summary>
    /// The record of a dataset that lives elsewhere: one released version without draft or files of ours, replaced and removed by
    /// its source alone.
    /// </summary>
    /// <param name="Identifier">Its identifier there, which we may have as well: it is unique together with the source.</param>
    /// <param name="Source">Name of the source, such as of a harvesting client.</param>
    public sealed record Harvested(PersistentId Identifier, string Source) : DatasetOrigin
    {
        public override string? ChangedBy => Source;
    }

    /// <summary>Came with a description alone; its identifier is minted here.</summary>
    public sealed record Described : DatasetOrigin;
}
