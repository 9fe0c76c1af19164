using Quire.Tabular.Fingerprints;

namespace Quire.Repository.Files.Tables;

/// <summary>
/// The fingerprints of the versions of a dataset, asked for one after another. They are calculated where the tables change, not
/// for every version: of a thousand versions most list the tables of the one before.
/// </summary>
internal sealed class ListedFingerprints
{
    private readonly PriorityQueue<(int? End, Unf Unf), int> _coming = new();
    private readonly PriorityQueue<Unf, int> _going = new();
    private readonly List<Unf> _listed = [];
    private string? _together;

    /// <param name="tables">
    /// Each with the number of the first version that lists it, and of the first that does so no longer; null for none.
    /// </param>
    public ListedFingerprints(IEnumerable<(int First, int? End, string Unf)> tables)
    {
        foreach (var (first, end, unf) in tables)
        {
            _coming.Enqueue((end, Unf.Parse(unf)), first);
        }
    }

    /// <summary>That of a version; null when it lists no table.</summary>
    /// <param name="sequence">Number of the version; it is never smaller than the one asked for before.</param>
    public string? Of(int sequence)
    {
        var changed = false;
        while (_coming.TryPeek(out var table, out var first) && first <= sequence)
        {
            _coming.Dequeue();
            _listed.Add(table.Unf);
            if (table.End is { } end)
            {
                _going.Enqueue(table.Unf, end);
            }

            changed = true;
        }

        while (_going.TryPeek(out var gone, out var end) && end <= sequence)
        {
            _going.Dequeue();
            _listed.Remove(gone);
            changed = true;
        }

        if (changed)
        {
            _together = Unf.Combine([.. _listed])?.ToString();
        }

        return _together;
    }
}
