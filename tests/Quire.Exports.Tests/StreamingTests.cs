using System.Runtime.CompilerServices;
using Quire.Exports.Tests.Fixtures;

namespace Quire.Exports.Tests;

public sealed class StreamingTests
{
    private const int ManyFiles = 100_000;
    private const int LargestPiece = 64 * 1024;

    public static readonly TheoryData<string> All = new(Exporters.BuiltIn.All.Select(e => e.Name));

    /// <summary>Those that tell of files.</summary>
    public static readonly TheoryData<string> Formats = new(
        Exporters.BuiltIn.All.Select(e => e.Name).Where(name => name != "croissantSlim")
    );

    [Theory, MemberData(nameof(Formats))]
    public async Task Sends_a_hundred_thousand_files_in_small_pieces(string format)
    {
        var files = new CountedFiles(ManyFiles);
        await using var output = new PieceStream();
        await Rendered
            .Exporter(format)
            .WriteAsync(Versions.Minimal() with { Files = files }, output, TestContext.Current.CancellationToken);

        Assert.InRange(output.LargestPiece, 1, LargestPiece);
        Assert.Equal(0, files.Read % ManyFiles);
        Assert.InRange(files.Read / ManyFiles, 1, 2);
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Begins_to_send_before_the_last_file_is_read(string format)
    {
        await using var output = new PieceStream();
        var files = new CountedFiles(ManyFiles) { OnLast = () => output.LengthAtLastFile ??= output.Length };
        await Rendered
            .Exporter(format)
            .WriteAsync(Versions.Rich() with { Files = files }, output, TestContext.Current.CancellationToken);

        Assert.True(format is "oai_dc" or "dcterms" || output.LengthAtLastFile > 1_000_000, "the files were held back");
    }

    [Theory, MemberData(nameof(Formats))]
    public async Task Stops_when_told_to(string format)
    {
        using var stop = new CancellationTokenSource();
        var files = new CountedFiles(ManyFiles)
        {
            OnEach = read =>
            {
                if (read == 10)
                {
                    stop.Cancel();
                }
            },
        };
        var writing = Rendered.Exporter(format).WriteAsync(Versions.Minimal() with { Files = files }, Stream.Null, stop.Token);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        Assert.InRange(files.Read, 10, 11);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Leaves_the_stream_open(string format)
    {
        await using var output = new PieceStream();
        await Rendered.Exporter(format).WriteAsync(Versions.Minimal(), output, TestContext.Current.CancellationToken);

        Assert.False(output.Closed);
    }

    private sealed class CountedFiles(int count) : IAsyncEnumerable<ExportedFile>
    {
        public int Read { get; private set; }

        public Action? OnLast { get; init; }

        public Action<int>? OnEach { get; init; }

        public async IAsyncEnumerator<ExportedFile> GetAsyncEnumerator(CancellationToken cancellationToken = default)
        {
            await foreach (var file in EachAsync(cancellationToken))
            {
                yield return file;
            }
        }

        private async IAsyncEnumerable<ExportedFile> EachAsync([EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.CompletedTask;
            for (var i = 1; i <= count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                Read++;
                OnEach?.Invoke(i);
                if (i == count)
                {
                    OnLast?.Invoke();
                }

                yield return Files.Readme with
                {
                    Id = i,
                    Label = $"file-{i}.txt",
                    PersistentId = new("doi", "10.5072", $"FK2/SHORE1/{i}"),
                };
            }
        }
    }
}
