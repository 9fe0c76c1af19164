using System.Net;
using System.Text;
using Quire.Testing;

namespace Quire.Api.Tests.Files.Tables;

/// <summary>Tables in the forms of other programs.</summary>
public sealed class TableFormTests
{
    [Theory, EachDatabase]
    public async Task A_table_is_given_in_each_form_with_what_its_variables_are_called(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "auto.dta", TableUpload.Sample("stata13-auto.dta"));
        var beaks = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        var path = $"/api/access/datafile/{beaks.Id()}";

        var csv = await admin.GetAsync($"{path}?format=csv");
        Assert.Equal(TableUpload.Beaks, csv.Text);
        Assert.Equal("text/csv; charset=utf-8", csv.ContentHeaders.ContentType!.ToString());
        Assert.Equal(csv.Body.Length, csv.ContentHeaders.ContentLength);
        Assert.Contains("\"beaks.csv\"", csv.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("sandbox; default-src 'none'", Assert.Single(csv.Headers.GetValues("Content-Security-Policy")));
        Assert.Equal(
            "{\"species\":\"fortis\",\"beak\":9.5}\n{\"species\":\"scandens\",\"beak\":13.8}\n{\"species\":\"fortis\",\"beak\":null}\n",
            (await admin.GetAsync($"{path}?format=jsonl")).Text
        );
        foreach (
            var (form, first) in (IReadOnlyList<(string, string)>)
                [("parquet", "PAR1"), ("dta", "<stata_dta>"), ("sav", "$FL2"), ("RData", "RDX3"), ("rdata", "RDX3")]
        )
        {
            Assert.StartsWith(first, (await admin.GetAsync($"{path}?format={form}")).Text, StringComparison.Ordinal);
        }

        // What is written is read again as the table it was.
        var again = await TableUpload.AddAsync(
            admin,
            dataset,
            "again.dta",
            (await admin.GetAsync($"/api/access/datafile/{file.Id()}?format=dta")).Body
        );
        Assert.Equal(TableUpload.AutoUnf, again.Of("UNF"));
        var variables = (await admin.GetAsync($"/api/files/{again.Id()}/dataTables")).Text;
        Assert.Contains("Car type", variables, StringComparison.Ordinal);
        Assert.Contains("Domestic", variables, StringComparison.Ordinal);
    }

    [Theory, EachDatabase]
    public async Task Some_columns_are_given_in_a_form_and_what_was_not_changed_is_not_given_again(DatabaseKind database)
    {
        var server = await SharedServer.OfAsync(database);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", "a,b,c\n1,x,2.5\n3,,4.5\n"u8.ToArray());
        var path = $"/api/access/datafile/{file.Id()}";
        var ids = (await admin.GetAsync($"/api/files/{file.Id()}/dataTables")).Data[0]!["dataVariables"]!
            .AsArray()
            .Select(v => v!["id"]!.GetValue<long>())
            .ToList();

        var some = await admin.GetAsync($"{path}?variables={ids[2]}&variables={ids[0]},{ids[2]}&format=csv");
        Assert.Equal("c,a\n2.5,1\n4.5,3\n", some.Text);
        Assert.Contains("\"beaks-subset.csv\"", some.ContentHeaders.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal("c\ta\n2.5\t1\n4.5\t3\n", (await admin.GetAsync($"{path}?variables={ids[2]}&variables={ids[0]}")).Text);
        (await admin.GetAsync($"{path}?variables=1&format=csv")).MustBeError(HttpStatusCode.NotFound);

        using var asking = new HttpRequestMessage(HttpMethod.Get, $"{path}?format=csv");
        asking.Headers.TryAddWithoutValidation(
            "If-None-Match",
            (await admin.GetAsync($"{path}?format=csv")).Headers.ETag!.ToString()
        );
        using var unchanged = await admin.Http.SendAsync(asking, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        var head = await admin.SendAsync(HttpMethod.Head, $"{path}?format=parquet");
        Assert.Equal((HttpStatusCode.OK, 0), (head.Status, head.Body.Length));
    }

    [Theory, EachDatabase]
    public async Task What_fits_no_form_is_refused_in_words(DatabaseKind database)
    {
        await using var server = await TestServer.StartAsync(
            database,
            new Dictionary<string, string?>(StringComparer.Ordinal) { ["Tables:FormBytes"] = "50" }
        );
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var text = await TableUpload.AddAsync(admin, dataset, "a.txt", "a"u8.ToArray());
        var small = await TableUpload.AddAsync(admin, dataset, "small.csv", "some,more\n1,2\n3,4\n5,6\n"u8.ToArray());
        var large = await TableUpload.AddAsync(
            admin,
            dataset,
            "large.csv",
            Encoding.UTF8.GetBytes("n\n" + string.Concat(Enumerable.Repeat("1234567890\n", 6)))
        );

        (await admin.GetAsync($"/api/access/datafile/{text.Id()}?format=csv")).MustBeError(
            HttpStatusCode.NotFound,
            "The format 'csv' is not available for this file."
        );
        (await admin.GetAsync($"/api/access/datafile/{small.Id()}?format=prep")).MustBeError(HttpStatusCode.NotFound);
        Assert.Equal("some,more\n1,2\n3,4\n5,6\n", (await admin.GetAsync($"/api/access/datafile/{small.Id()}?format=csv")).Text);
        // Too large as it is stored, and too large as it would be given.
        foreach (
            var (file, form) in (IReadOnlyList<(long, string)>)
                [(large.Id(), "csv"), (small.Id(), "jsonl"), (small.Id(), "parquet")]
        )
        {
            var refused = await admin.GetAsync($"/api/access/datafile/{file}?format={form}");
            refused.MustBeError(
                HttpStatusCode.BadRequest,
                "In other forms tables are given that have at most 50 bytes, as they are stored and as they are given. Download this "
                    + "one as it is stored, or ask for fewer columns."
            );
            Assert.Null(refused.ContentHeaders.ContentDisposition);
        }

        Assert.Empty(Directory.EnumerateFiles(Path.Combine(server.Folder, "spool")));
    }

    [Fact]
    public async Task Damaged_bytes_are_given_in_no_form()
    {
        await using var server = await TestServer.StartAsync(DatabaseKind.Sqlite);
        using var admin = server.Admin();
        var (dataset, _) = await Make.DatasetAsync(admin, await Make.CollectionAsync(admin));
        var file = await TableUpload.AddAsync(admin, dataset, "beaks.csv", Encoding.UTF8.GetBytes(TableUpload.Beaks));
        var stored = server.StoredFiles.Single(f => !File.ReadAllText(f).Contains("species", StringComparison.Ordinal));
        var bytes = await File.ReadAllBytesAsync(stored, TestContext.Current.CancellationToken);
        bytes[3] ^= 1;
        await File.WriteAllBytesAsync(stored, bytes, TestContext.Current.CancellationToken);

        foreach (var form in (string[])["csv", "parquet", "dta"])
        {
            var answer = await admin.GetAsync($"/api/access/datafile/{file.Id()}?format={form}");
            answer.MustBeError(HttpStatusCode.InternalServerError);
            Assert.DoesNotContain("scandens", answer.Text, StringComparison.Ordinal);
        }
    }
}
