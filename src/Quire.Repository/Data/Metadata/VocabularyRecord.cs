namespace Quire.Repository.Data.Metadata;

/// <summary>An allowed value of a controlled field.</summary>
public sealed class VocabularyRecord
{
    public long Id { get; set; }

    public long FieldTypeId { get; set; }

    public required string Value { get; set; }

    public string Identifier { get; set; } = "";

    public int DisplayOrder { get; set; }

    public List<string> Alternates { get; set; } = [];
}
