using Quire.Load;

if (args is ["--bare", var file, var url])
{
    await BareKestrel.RunAsync(file, url);
    return 0;
}

var options = LoadOptions.Parse(args);
await ServerUnderTest.BuildAsync();
Console.Out.WriteLine("| what | Quire | reference | ratio | target |");
Console.Out.WriteLine("| --- | --- | --- | --- | --- |");
foreach (var (name, measure) in Measurements.All.Where(m => options.Wants(m.Name)))
{
    Console.Error.WriteLine($"{name} ...");
    foreach (var row in await measure(options))
    {
        Console.Out.WriteLine($"| {row.What} | {row.Quire} | {row.Reference} | {row.Ratio} | {row.Target} |");
    }
}

return 0;
