namespace Quire.Repository.Measures.Usage;

/// <summary>What was counted and is not written yet: as many entries as there are things used, however often.</summary>
internal sealed class UnwrittenUsage
{
    public Dictionary<(long Dataset, int Day, Agent Agent), DatasetTally> Datasets { get; } = [];

    public Dictionary<(long File, int Month), (long Dataset, long Amount, long Sessions)> Files { get; } = [];

    public int Count => Datasets.Count + Files.Count;

    public void Add((long Dataset, int Day, Agent Agent) key, DatasetTally more) =>
        Datasets[key] = Datasets.GetValueOrDefault(key) + more;

    public void Add((long File, int Month) key, long dataset, long amount, long sessions)
    {
        var known = Files.GetValueOrDefault(key);
        Files[key] = (dataset, known.Amount + amount, known.Sessions + sessions);
    }

    /// <summary>Takes in all of another.</summary>
    public void Add(UnwrittenUsage other)
    {
        foreach (var (key, tally) in other.Datasets)
        {
            Add(key, tally);
        }

        foreach (var (key, (dataset, amount, sessions)) in other.Files)
        {
            Add(key, dataset, amount, sessions);
        }
    }
}
