namespace Quire.Repository.Data.Metadata;

/// <summary>A metadata block.</summary>
public sealed class BlockRecord
{
    public long Id { get; set; }

    public required string Name { get; set; }

    public required string DisplayName { get; set; }

    public string? Uri { get; set; }

    public string? OwnerAlias { get; set; }

    public List<FieldTypeRecord> Fields { get; set; } = [];
}
