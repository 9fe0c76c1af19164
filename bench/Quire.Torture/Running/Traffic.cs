using System.Collections.Concurrent;
using System.Net;
using Quire.Testing;

namespace Quire.Torture.Running;

/// <summary>Counts what was answered, and keeps the answers no server should give.</summary>
internal sealed class Traffic
{
    // What the API has always answered where nobody set a key, and where a published version cannot be corrected; and what an
    // administrator has to set up first, which asking again does not help.
    private static readonly string[] OfTheContract =
    [
        "Dataverse config issue: ",
        "Dataset Version Update failed. ",
        "No hub is configured.",
        "This installation has no folder for imports.",
    ];

    private readonly ConcurrentDictionary<int, int> _statuses = new();
    private readonly ConcurrentDictionary<string, (int Count, string Example)> _failures = new(StringComparer.Ordinal);

    /// <summary>Answers by status.</summary>
    public IEnumerable<KeyValuePair<int, int>> Statuses => _statuses.OrderBy(s => s.Key);

    /// <summary>Answers of 5xx that are not on purpose: what was asked for, how often it failed, and one example.</summary>
    public IEnumerable<string> Failures =>
        _failures.OrderByDescending(f => f.Value.Count).Select(f => $"{f.Value.Count} times {f.Key}: {f.Value.Example}");

    /// <summary>Counts an answer and gives it back.</summary>
    /// <param name="what">What was asked for; failures of the same are one.</param>
    /// <param name="answer">What came.</param>
    /// <param name="example">The request in full; null where <paramref name="what"/> says it all.</param>
    public WireAnswer Count(string what, WireAnswer answer, string? example = null)
    {
        _statuses.AddOrUpdate((int)answer.Status, 1, (_, n) => n + 1);
        if ((int)answer.Status >= 500 && !IsOnPurpose(answer))
        {
            var text = answer.Text.Length > 300 ? answer.Text[..300] : answer.Text;
            _failures.AddOrUpdate(
                $"{(int)answer.Status} {what}",
                (1, $"{example} {text}"),
                (_, seen) => seen with { Count = seen.Count + 1 }
            );
        }

        return answer;
    }

    // Busy or full is said with when to come back, or as a lack of room; everything else is a fault.
    private static bool IsOnPurpose(WireAnswer answer) =>
        answer.Status == HttpStatusCode.InsufficientStorage
        || (answer.Status == HttpStatusCode.ServiceUnavailable && answer.Headers.RetryAfter is not null)
        || OfTheContract.Any(text => answer.Text.Contains(text, StringComparison.Ordinal));
}
