using Quire.Load;

if (args is ["--bare", var file, var url])
{
    await BareKestrel.RunAsync(file, url);
    return 0;
}

if (args is ["--quire", .. var rest])
{
    return await Quire.Server.QuireServer.RunAsync(rest);
}

var options = LoadOptions.Parse(args);
var rows = new List<LoadRow>();
foreach (var (name, measure) in Measurements.All)
{
    if (options.Wants(name))
    {
        Console.Error.WriteLine($"{name} ...");
        rows.AddRange(await measure(options));
    }
}

Console.Out.WriteLine("| what | Quire | reference | ratio | target |");
Console.Out.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var row in rows)
{
    Console.Out.WriteLine($"| {row.What} | {row.Quire} | {row.Reference} | {row.Ratio} | {row.Target} |");
}

return 0;
