namespace Quire.Repository.Collections.Moves;

/// <summary>
/// Something that has no place where an object is moved to, and is lost with the move. Nothing is lost unless whoever moves says
/// so.
/// </summary>
public interface IMoveLoss
{
    /// <summary>What is lost, as the end of a sentence: <c>its links to the collections above</c>.</summary>
    string Words { get; }

    /// <summary>Whether a move would lose it.</summary>
    Task<bool> IsLostAsync(PlannedMove move, CancellationToken ct);

    /// <summary>Removes it, before the move.</summary>
    Task RemoveAsync(PlannedMove move, CancellationToken ct);
}
