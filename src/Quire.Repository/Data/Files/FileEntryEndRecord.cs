namespace Quire.Repository.Data.Files;

/// <summary>Says that a file entry no longer belongs to the version with this sequence and those after it.</summary>
public sealed class FileEntryEndRecord
{
    public long EntryId { get; set; }

    public long DatasetId { get; set; }

    public int Sequence { get; set; }
}
