using System.Globalization;

namespace Quire.Load;

/// <summary>What to measure and how large.</summary>
internal sealed record LoadOptions(IReadOnlyList<string> Only, int Files, int Megabytes, TimeSpan Duration)
{
    public bool Wants(string name) => Only.Count == 0 || Only.Contains(name);

    public static LoadOptions Parse(IReadOnlyList<string> args)
    {
        var options = new LoadOptions([], 10_000, 1024, TimeSpan.FromSeconds(5));
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            options = args[i] switch
            {
                "--only" => options with { Only = args[i + 1].Split(',') },
                "--files" => options with { Files = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--megabytes" => options with { Megabytes = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--seconds" => options with { Duration = TimeSpan.FromSeconds(int.Parse(args[i + 1], CultureInfo.InvariantCulture)) },
                _ => throw new ArgumentException($"unknown option {args[i]}"),
            };
        }

        return options;
    }
}
