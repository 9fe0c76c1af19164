namespace Quire.Repository.Data.Collections;

/// <summary>A subject of something published below a collection.</summary>
public sealed class CollectionSubjectRecord
{
    public long CollectionId { get; set; }

    /// <summary>A value of the field <c>subject</c>.</summary>
    public required string Subject { get; set; }
}
