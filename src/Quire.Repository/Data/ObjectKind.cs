namespace Quire.Repository.Data;

/// <summary>What a row of the common id space is.</summary>
public enum ObjectKind
{
    Collection = 1,
    Dataset = 2,
    File = 3,
}
