using Quire.Repository.Accounts;

namespace Quire.Web.Depositing.Placing;

/// <summary>A dataset that is about to lie in another collection.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Places">Collections the reader may add datasets to, by name, but for the one it lies in.</param>
public sealed record MoveShown(EditedDataset Dataset, IReadOnlyList<PermittedCollection> Places)
{
    /// <summary>Whether there are more than are listed.</summary>
    public bool HasMore { get; init; }

    /// <summary>Alias of the collection that was chosen.</summary>
    public string Place { get; init; } = "";

    /// <summary>What was wrong; null for nothing.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether something is lost with the move, and it is asked whether that is meant.</summary>
    public bool Loses { get; init; }
}
