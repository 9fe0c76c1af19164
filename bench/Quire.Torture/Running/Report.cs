using System.Collections.Concurrent;

namespace Quire.Torture.Running;

/// <summary>What a trial found. It failed when there is any problem.</summary>
internal sealed class Report(Traffic traffic)
{
    private const int Shown = 40;
    private readonly List<(string What, string Figure)> _figures = [];
    private readonly ConcurrentQueue<string> _problems = new();

    public int Problems => _problems.Count;

    public void Say(string what, string figure) => _figures.Add((what, figure));

    /// <summary>Something that must not be. Printed at once: a long trial is watched.</summary>
    public void Wrong(string problem)
    {
        _problems.Enqueue(problem);
        Console.Error.WriteLine("WRONG " + problem);
    }

    /// <summary>Prints everything; true when nothing was wrong.</summary>
    public bool Print()
    {
        foreach (var failure in traffic.Failures)
        {
            _problems.Enqueue(failure);
        }

        Console.WriteLine("| what | figure |\n| --- | --- |");
        foreach (var (what, figure) in _figures)
        {
            Console.WriteLine($"| {what} | {figure} |");
        }

        Console.WriteLine($"| answers by status | {string.Join(", ", traffic.Statuses.Select(s => $"{s.Key}: {s.Value}"))} |");
        Console.WriteLine($"| problems | {_problems.Count} |");
        foreach (var problem in _problems.Take(Shown))
        {
            Console.WriteLine("- " + problem);
        }

        return _problems.IsEmpty;
    }
}
