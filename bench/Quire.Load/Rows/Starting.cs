namespace Quire.Load.Rows;

/// <summary>Starting, for the first time and later, and what it takes when nobody asks.</summary>
internal static class Starting
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(5);

    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        var first = await ServerUnderTest.QuireAsync();
        await Task.Delay(Idle);
        var idle = first.MemoryBytes;
        await using var later = await first.AgainAsync();
        await Task.Delay(Idle);
        var before = later.Processor;
        await Task.Delay(Idle);
        var share = (later.Processor - before) / Idle;
        return
        [
            new("start to first answer, empty installation set up", Figure.Seconds(first.Started), "-", "-", "below 2 s"),
            new("start to first answer, installation there already", Figure.Seconds(later.Started), "-", "-", "below 2 s"),
            new(
                "idle memory",
                Figure.Megabytes(later.MemoryBytes),
                Figure.Megabytes(idle) + " after setting up",
                "-",
                "below 200 MB"
            ),
            new("processor time while idle, of one core", Figure.Ratio(share), "-", "-", "-"),
        ];
    }
}
