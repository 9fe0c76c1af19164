namespace Quire.Load.Rows;

/// <summary>Starting an empty installation, and what it takes when nobody asks.</summary>
internal static class Starting
{
    public static async Task<IReadOnlyList<LoadRow>> MeasureAsync(LoadOptions options)
    {
        await using var quire = await ServerUnderTest.QuireAsync();
        await Task.Delay(TimeSpan.FromSeconds(5));
        return
        [
            new("start to first answer, empty installation set up", Figure.Seconds(quire.Started), "-", "-", "below 2 s"),
            new("idle memory", Figure.Megabytes(quire.MemoryBytes), "-", "-", "below 200 MB"),
        ];
    }
}
