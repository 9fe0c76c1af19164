namespace Quire.Repository.Keeping;

/// <summary>What of an object is shown.</summary>
public enum ShownKind
{
    Object,
    Contents,
    Account,
    Groups,
    Links,
    Anything,
}
