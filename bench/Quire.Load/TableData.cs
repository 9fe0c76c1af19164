using System.Globalization;

namespace Quire.Load;

/// <summary>Made-up tables, the same each time, as files of texts with commas.</summary>
internal static class TableData
{
    private static readonly string[] Words = ["north", "south, by the pier", "harbour", "lagoon", "reef", "fjord"];

    /// <summary>A table of eight columns: numbers whole and broken, texts, days, and blanks, until the file is so long.</summary>
    /// <returns>How many rows it has.</returns>
    public static async Task<long> WriteMixedAsync(string path, long length)
    {
        await using var file = new StreamWriter(path);
        await file.WriteAsync("id,level,temperature,place,day,code,share,remark\n");
        var random = new Random(1);
        var rows = 0L;
        while (rows % 1000 != 0 || file.BaseStream.Length < length)
        {
            var day = new DateOnly(2000, 1, 1).AddDays(random.Next(9000));
            var place = Words[random.Next(Words.Length)];
            await file.WriteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{rows},{random.Next(-500, 500)},{random.NextDouble() * 40:0.000},{(place.Contains(',') ? $"\"{place}\"" : place)},{day:yyyy-MM-dd},{(random.Next(10) == 0 ? "" : random.Next(1, 6))},{random.NextDouble():R},seen {random.Next(100_000)}\n"
                )
            );
            rows++;
            if (rows % 1000 == 0)
            {
                await file.FlushAsync();
            }
        }

        return rows;
    }

    /// <summary>A table of so many rows with four columns of numbers and texts.</summary>
    public static async Task WriteLongAsync(string path, long rows)
    {
        await using var file = new StreamWriter(path);
        await file.WriteAsync("id,level,temperature,place\n");
        var random = new Random(2);
        for (var row = 0L; row < rows; row++)
        {
            await file.WriteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row},{random.Next(-500, 500)},{random.NextDouble() * 40:0.00},{(char)('a' + random.Next(26))}\n"
                )
            );
        }
    }

    /// <summary>A table of persons, their scores and sites, until the file is so long.</summary>
    public static async Task WriteScoresAsync(string path, long length)
    {
        await using var file = new StreamWriter(path);
        await file.WriteAsync("id,name,score,site\n");
        for (var row = 0L; file.BaseStream.Length < length; row++)
        {
            await file.WriteAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{row},person {row % 5000},{row * 7919 % 1000}.{row % 10},{row % 7}\n"
                )
            );
        }
    }

    /// <summary>A table of so many columns of small numbers, until the file is so long.</summary>
    public static async Task WriteWideAsync(string path, int columns, long length)
    {
        await using var file = new StreamWriter(path);
        await file.WriteAsync(string.Join(',', Enumerable.Range(1, columns).Select(c => $"v{c}")) + "\n");
        var random = new Random(3);
        while (file.BaseStream.Length < length)
        {
            await file.WriteAsync(
                string.Join(
                    ',',
                    Enumerable.Range(0, columns).Select(_ => random.Next(1000).ToString(CultureInfo.InvariantCulture))
                ) + "\n"
            );
        }
    }
}
