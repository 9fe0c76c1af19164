using System.Collections.Concurrent;
using System.Collections.Immutable;
using Quire.Testing;
using Quire.Torture.Running;

namespace Quire.Torture.Kills;

/// <summary>
/// A client that works on datasets of its own, one step after the other, so that what each of them must be is always known, but
/// for the one step whose answer a kill swallowed.
/// </summary>
internal sealed class Lane(int number, Installation installation, Random random, string account, Report report)
{
    private const int KeptInHand = 12;
    private readonly Steps _steps = new(random, account);
    private int _made;

    public ConcurrentQueue<DatasetModel> Datasets { get; } = new();

    /// <summary>Answers had so far.</summary>
    public int Steps => Acknowledged.Values.Sum() + Refused.Values.Sum();

    public ConcurrentDictionary<string, int> Acknowledged { get; } = new(StringComparer.Ordinal);

    public ConcurrentDictionary<string, int> Refused { get; } = new(StringComparer.Ordinal);

    /// <summary>Works until told to stop, or until the server it speaks to is gone.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                var inHand = Datasets.Where(d => d.State.Exists && d.Maybe is null).TakeLast(KeptInHand).ToList();
                if (inHand.Count < 2 || random.Next(8) == 0)
                {
                    await CreateAsync();
                }
                else
                {
                    await WorkAsync(inHand[random.Next(inHand.Count)]);
                }
            }
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException or ObjectDisposedException)
        {
            // Killed under its hands; the step under way stays a maybe.
        }
    }

    private Replica Any() => installation.Replicas[random.Next(installation.Replicas.Count)];

    private async Task CreateAsync()
    {
        var word = $"w{number}x{++_made}x{random.Next(1 << 24):x}";
        var answer = await Any()
            .SendAsync(installation.Token, "create", w => w.PostAsync("/api/dataverses/root/datasets", Make.Dataset(word)));
        if ((int)answer.Status >= 300)
        {
            Refuse("create", answer);
            return;
        }

        Datasets.Enqueue(
            new(answer.Data["id"]!.GetValue<long>(), word, new([], Content.Of(word), ImmutableSortedSet<string>.Empty))
        );
        Acknowledged.AddOrUpdate("create", 1, (_, n) => n + 1);
    }

    private async Task WorkAsync(DatasetModel model)
    {
        if (model.Publishing)
        {
            // An edit would be refused, and then nothing would have been tried.
            await Settling.UnlockedAsync(
                path => Any().SendAsync(installation.Token, "locks", w => w.GetAsync(path)),
                model,
                report
            );
        }

        var step = _steps.Next(model);
        (model.Maybe, model.Touched) = (step.After(null), true);
        var answer = await Any().SendAsync(installation.Token, step.Name, step.Send);
        model.Maybe = null;
        if ((int)answer.Status < 300)
        {
            model.State = step.After(answer);
            model.Publishing = step.IsPublication;
            Acknowledged.AddOrUpdate(step.Name, 1, (_, n) => n + 1);
        }
        else
        {
            Refuse(step.Name, answer);
        }
    }

    private void Refuse(string what, WireAnswer answer) =>
        Refused.AddOrUpdate($"{what}: {(int)answer.Status} {answer.Message}", 1, (_, n) => n + 1);
}
