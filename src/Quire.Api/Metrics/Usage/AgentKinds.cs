using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Quire.Repository.Measures.Usage;

namespace Quire.Api.Metrics.Usage;

/// <summary>Tells browsers, programs people work with, and robots apart by how they introduce themselves.</summary>
internal sealed class AgentKinds
{
    private const int Longest = 512;
    private const int Remembered = 4_096;

    // Whoever asks chooses the text, so that it must not be able to take long.
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking;

    // More at once would make an automaton larger than there may be.
    private const int PatternsAtOnce = 40;

    private static readonly Lazy<Regex[]> Robots = new(() => Read("robots.txt"));
    private static readonly Lazy<Regex[]> Machines = new(() => Read("machines.txt"));
    private readonly ConcurrentDictionary<string, Agent?> _known = new(StringComparer.Ordinal);

    /// <summary>What an agent is; null for a robot. Who does not say is a program.</summary>
    public Agent? Of(string agent)
    {
        if (_known.TryGetValue(agent, out var kind))
        {
            return kind;
        }

        var told = agent.Length > Longest ? agent[..Longest] : agent;
        kind =
            Array.Exists(Machines.Value, r => r.IsMatch(told)) ? Agent.Machine
            : Array.Exists(Robots.Value, r => r.IsMatch(told)) ? null
            : Agent.Regular;
        if (agent.Length > Longest)
        {
            return kind;
        }

        if (_known.Count >= Remembered)
        {
            _known.Clear();
        }

        _known[agent] = kind;
        return kind;
    }

    private static Regex[] Read(string list)
    {
        using var stream = typeof(AgentKinds).Assembly.GetManifestResourceStream($"Quire.Api.Metrics.Usage.{list}")!;
        using var reader = new StreamReader(stream);
        var patterns = reader
            .ReadToEnd()
            .Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(pattern => $"(?:{pattern})");
        return [.. patterns.Chunk(PatternsAtOnce).Select(some => new Regex(string.Join('|', some), Options))];
    }
}
