using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace Quire.Torture.Fuzzing;

/// <summary>Makes random requests to an operation: sometimes almost right, sometimes nothing of the kind.</summary>
internal sealed class Requests(Random random, Junk junk, JsonBodies bodies, World world)
{
    public HttpRequestMessage To(ApiOperation operation)
    {
        var path = string.Join(
            '/',
            operation
                .Path.Split('/')
                .Select(segment => segment.StartsWith('{') ? Segment(operation.Path, segment.Trim('{', '}')) : segment)
        );
        var query = operation
            .Query.Where(_ => random.Next(3) == 0)
            .Select(name => $"{name}={Uri.EscapeDataString(Wellformed(Query(name)))}")
            .ToList();
        if (random.Next(40) == 0)
        {
            query.Add($"{Uri.EscapeDataString(Wellformed(junk.Text()))}={junk.Segment()}");
        }

        var request = new HttpRequestMessage(operation.Method, path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        if (operation.Bodies.Count > 0 && random.Next(20) > 0)
        {
            request.Content = Content(operation);
        }

        Headers(request);
        return request;
    }

    private string Segment(string path, string name)
    {
        if (random.Next(4) == 0)
        {
            return junk.Segment();
        }

        var known = name switch
        {
            "version" => world.Versions,
            "block" => ["citation", "geospatial", "socialscience"],
            "name" => path.Contains("settings", StringComparison.Ordinal)
                ? [":MaxFileUploadSizeInBytes", ":ApplicationTermsOfUse", ":Unknown"]
                : ["citation"],
            "identifier" or "userName" => world.Accounts,
            "type" => ["Ingest", "InReview", "finalizePublication", "Nothing"],
            "active" => ["true", "false"],
            "language" => ["en", "de"],
            "ids" => [string.Join(',', world.Files.Take(3)), .. world.Files],
            "id" when path.StartsWith("/api/dataverses", StringComparison.Ordinal) => world.Collections,
            "id"
                when path.StartsWith("/api/datasets", StringComparison.Ordinal)
                    || path.StartsWith("/api/access/dataset", StringComparison.Ordinal) => world.Datasets,
            "id"
                when path.StartsWith("/api/files", StringComparison.Ordinal)
                    || path.StartsWith("/api/access", StringComparison.Ordinal) => world.Files,
            _ => Enumerable.Range(1, 12).Select(i => i.ToString(CultureInfo.InvariantCulture)).ToList(),
        };
        return known.Count == 0 ? junk.Segment() : known[random.Next(known.Count)];
    }

    private string Query(string name) =>
        random.Next(3) == 0
            ? junk.Text()
            : name switch
            {
                "persistentId" => world.Identifiers.Count == 0
                    ? "doi:10.5072/FK2/X"
                    : world.Identifiers[random.Next(world.Identifiers.Count)],
                "limit" or "offset" or "start" or "per_page" => random.Next(-1, 2000).ToString(CultureInfo.InvariantCulture),
                "exporter" => new[] { "dataverse_json", "oai_dc", "Datacite", "schema.org", "OAI_ORE", "ddi" }[random.Next(6)],
                "type" => new[] { "major", "minor", "updatecurrent", "dataset", "file" }[random.Next(5)],
                _ => new[] { "true", "false", "1", "title", "name", "asc" }[random.Next(6)],
            };

    private HttpContent Content(ApiOperation operation)
    {
        var (mediaType, schema) = operation.Bodies[random.Next(operation.Bodies.Count)];
        if (mediaType.StartsWith("multipart/", StringComparison.Ordinal) && random.Next(10) > 0)
        {
            return Form();
        }

        var content = new ByteArrayContent(bodies.Of(schema));
        content.Headers.ContentType = random.Next(12) switch
        {
            0 => null,
            1 => MediaTypeHeaderValue.Parse("application/xml"),
            2 => MediaTypeHeaderValue.Parse("application/json; charset=utf-16"),
            3 => MediaTypeHeaderValue.Parse("multipart/form-data"),
            4 => MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded"),
            _ => MediaTypeHeaderValue.Parse(mediaType),
        };
        return content;
    }

    private MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent();
        for (var part = random.Next(1, 4); part > 0; part--)
        {
            switch (random.Next(3))
            {
                case 0:
                    form.Add(new ByteArrayContent(bodies.Of(null)), "jsonData");
                    break;
                case 1:
                    var file = new ByteArrayContent(Encoding.UTF8.GetBytes(junk.Text()));
                    form.Add(
                        file,
                        "file",
                        $"f{random.Next(1 << 20):x}.{new[] { "txt", "zip", "csv", "pdf", "" }[random.Next(5)]}"
                    );
                    break;
                default:
                    form.Add(new StringContent(Wellformed(junk.Text())), new[] { "x", "jsonData", "fileIds" }[random.Next(3)]);
                    break;
            }
        }

        return form;
    }

    private void Headers(HttpRequestMessage request)
    {
        if (random.Next(20) == 0)
        {
            request.Headers.TryAddWithoutValidation(
                "Range",
                new[] { "bytes=0-", "bytes=-1", "bytes=9-1", "bytes=0-0,2-3", "lines=1" }[random.Next(5)]
            );
        }

        if (random.Next(20) == 0)
        {
            request.Headers.TryAddWithoutValidation("Origin", "https://elsewhere.example");
        }

        if (random.Next(30) == 0)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", new[] { "*", "\"x\"", "x" }[random.Next(3)]);
        }
    }

    // Half of a pair cannot be written in an address.
    private static string Wellformed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
