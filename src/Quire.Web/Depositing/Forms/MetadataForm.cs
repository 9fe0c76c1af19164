using Quire.Domain.Metadata;
using Quire.Repository.Collections;

namespace Quire.Web.Depositing.Forms;

/// <summary>A form about metadata: the blocks of a collection with what is written into their fields.</summary>
/// <param name="Rules">What the collection asks for.</param>
/// <param name="Values">What is written.</param>
/// <param name="Problems">What is wrong with it.</param>
public sealed record MetadataForm(DatasetRules Rules, FormValues Values, FormProblems Problems)
{
    /// <summary>What a template says of fields, by their names.</summary>
    public IReadOnlyDictionary<string, string> Instructions { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The blocks in use, and those something is or was written in.</summary>
    public IEnumerable<FormBlock> Blocks =>
        Rules
            .Blocks.Concat(Rules.Schema.Blocks.Where(b => !Rules.Requirements.Uses(b.Name) && b.Fields.Any(Values.Has)))
            .Select(BlockOf)
            .Where(b => b.First.Count + b.More.Count > 0);

    /// <summary>All fields of the form.</summary>
    public IEnumerable<FieldType> Fields => Blocks.SelectMany(b => b.First.Concat(b.More));

    /// <summary>Whether a field has to be filled.</summary>
    public bool IsRequired(FieldType field) => Rules.Requirements.Uses(field.Block) && Rules.Requirements.IsRequired(field);

    private FormBlock BlockOf(MetadataBlock block)
    {
        var fields = block.Fields.Where(IsOffered).ToList();
        return new(block, [.. fields.Where(IsFirst)], [.. fields.Where(f => !IsFirst(f))]);
    }

    private bool IsOffered(FieldType field) =>
        Rules.InputLevels.GetValueOrDefault(field.Name)?.Include != false || Values.Has(field) || IsRequired(field);

    private bool IsFirst(FieldType field) =>
        IsRequired(field)
        || (
            Rules.InputLevels.GetValueOrDefault(field.Name)?.DisplayOnCreate
            ?? (field.DisplayOnCreate || field.Children.Any(c => c.DisplayOnCreate))
        )
        || Values.IsFilled(field)
        || Problems.Concern(field);
}
