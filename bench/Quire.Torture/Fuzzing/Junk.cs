namespace Quire.Torture.Fuzzing;

/// <summary>Values that say nothing, or too much.</summary>
internal sealed class Junk(Random random)
{
    private static readonly string[] Segments =
    [
        "0",
        "-1",
        "9223372036854775807",
        "99999999999999999999",
        "nope",
        "..%2F..%2Fetc%2Fpasswd",
        "a%0Ab",
        "%ED%A0%80",
        "%00",
        "%2500",
        "%252e%252e",
        "1.0",
        ":draft",
        ":latest",
        ":persistentId",
        "%E2%80%AE",
        "%F0%9F%8C%B3",
        "%20",
        "*",
        "a;b",
        "%3Cscript%3E",
        ":root",
        ":me",
        "NaN",
        "1e309",
        "%FF",
        "%7B%7D",
        "0x10",
        "+1",
        "1_0",
    ];

    private static readonly string[] Texts =
    [
        "",
        " ",
        "null",
        "true",
        "-1",
        "1e400",
        "a\0b",
        "\ud800",
        "\u202eabc",
        "../../etc/passwd",
        "<script>alert(1)</script>",
        "' OR 1=1 --",
        "%s%n",
        "🌳",
        "ı̇İß",
        "2026-13-45",
        "10.5072/FK2/X",
        "doi:10.5072/FK2/X",
        "@nobody",
        ":guest",
        "http://example.edu/",
        "javascript:alert(1)",
        "{}",
        "[]",
        "(((((",
        "a AND OR NOT",
        "title:[* TO",
        "field:\"",
        "*",
        "?",
        "~1e9",
        "99999999999999999999999999999",
        "\r\nX-Injected: 1",
    ];

    public string Segment() =>
        random.Next(12) == 0 ? new string('x', random.Next(1, 4000)) : Segments[random.Next(Segments.Length)];

    public string Text() =>
        random.Next(15) switch
        {
            0 => new string((char)random.Next(32, 0x3000), random.Next(1, 20_000)),
            1 => string.Concat(Enumerable.Range(0, random.Next(1, 60)).Select(_ => (char)random.Next(1, 0xd7ff))),
            2 => string.Concat(Enumerable.Repeat("(a OR ", random.Next(1, 2000))),
            3 => random.NextInt64().ToString(System.Globalization.CultureInfo.InvariantCulture),
            _ => Texts[random.Next(Texts.Length)],
        };
}
