using System.Net;
using CsCheck;
using Quire.Testing;

namespace Quire.Api.Tests.Files;

/// <summary>Whatever the header says.</summary>
public sealed class RangeHeaderTests
{
    private const string Content = "0123456789abcdefghij";

    private static readonly Gen<string> Bound = Gen.OneOf(
        Gen.Int[0, 25].Select(i => $"{i}"),
        Pick.Of("", "-", "-1", "99999999999999999999", "x", " 3 ", "0x1", "1.5")
    );

    private static readonly Gen<string> Header = Gen.Select(
            Pick.Of("bytes", "bytes", "bytes", "Bytes", "items", ""),
            Pick.Of("=", "=", "=", ":", ""),
            Gen.Select(Bound, Bound).Array[1, 3]
        )
        .Select((unit, equals, ranges) => unit + equals + string.Join(',', ranges.Select(r => $"{r.Item1}-{r.Item2}")));

    [Theory, EachDatabase]
    public async Task Any_range_gives_just_those_bytes_or_all_or_is_out_of_bounds(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, "root");
        var path = $"/api/access/datafile/{await Make.FileAsync(admin, dataset, "a.txt", Content)}";

        await Header.SampleAsync(
            async header =>
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                request.Headers.TryAddWithoutValidation("Range", header);
                using var response = await admin.Http.SendAsync(request);
                var body = await response.Content.ReadAsStringAsync();
                switch (response.StatusCode)
                {
                    case HttpStatusCode.OK:
                        Assert.Equal(Content, body);
                        break;
                    case HttpStatusCode.PartialContent:
                        var range = response.Content.Headers.ContentRange!;
                        Assert.Equal(Content[(int)range.From!..((int)range.To! + 1)], body);
                        Assert.Equal(Content.Length, range.Length);
                        break;
                    default:
                        Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
                        Assert.Equal(Content.Length, response.Content.Headers.ContentRange!.Length);
                        break;
                }
            },
            iter: 200,
            threads: 1
        );
    }
}
