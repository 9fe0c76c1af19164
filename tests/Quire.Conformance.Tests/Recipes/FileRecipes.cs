namespace Quire.Conformance.Tests.Recipes;

/// <summary>Files, as the guides of 4.8 to 4.15 tell it; they follow on <see cref="DatasetRecipes"/>.</summary>
internal static class FileRecipes
{
    private const string Table = "species\tbeak\nfortis\t9.5\n";

    public static readonly Recipe[] All =
    [
        new(
            "POST /api/datasets/:persistentId/add?persistentId={pid}",
            200,
            "data.files.0.label=data.tsv",
            "data.files.0.description=My description.",
            "data.files.0.directoryLabel=data/subdir1",
            "data.files.0.categories.0=Data",
            "data.files.0.restricted=true",
            "data.files.0.dataFile.filesize=24"
        )
        {
            Token = "{admin}",
            Form = (
                "data.tsv",
                Table,
                "{\"description\":\"My description.\",\"directoryLabel\":\"data/subdir1\",\"categories\":[\"Data\"], \"restrict\":\"true\"}"
            ),
            Keep = [("file", "data.files.0.dataFile.id")],
        },
        new("POST /api/datasets/{id}/add?key={admin}", 200, "data.files.0.label=plain.txt")
        {
            Form = ("plain.txt", "plain", null),
            Keep = [("plain", "data.files.0.dataFile.id")],
        },
        new("POST /api/datasets/{id}/add?key={admin}", 400, "status=ERROR")
        {
            Form = (null, null, "{\"description\":\"No file.\"}"),
        },
        new("POST /api/datasets/{id}/add?key={admin}", 400, "status=ERROR") { Form = ("broken.txt", "x", "{\"description\": ") },
        new("POST /api/datasets/{id}/add", 403, "message=You do not have permission to edit this dataset.")
        {
            Form = ("guest.txt", "x", null),
        },
        new("GET /api/datasets/{id}/versions/:draft/files?key={admin}", 200, "data#=2"),
        new("GET /api/datasets/{id}/locks?key={admin}", 200, "data#=0") { Until = true },
        new("GET /api/files/{file}/metadata/draft?key={admin}", 200, "label=data.tab", "restricted=true"),
        new("POST /api/files/{file}/metadata", 200, "~File Metadata update has been completed", "~My description bbb.")
        {
            Token = "{admin}",
            Form = (
                null,
                null,
                "{\"description\":\"My description bbb.\",\"provFreeform\":\"Test prov freeform\",\"categories\":[\"Data\"],\"restrict\":false}"
            ),
        },
        new("PUT /api/files/{file}/restrict", 200, "data.message=File data.tab restricted.")
        {
            Token = "{admin}",
            Body = "true",
            ContentType = Recipe.FormText,
        },
        new("PUT /api/files/{file}/restrict", 400, "status=ERROR")
        {
            Token = "{admin}",
            Body = "true",
            ContentType = Recipe.FormText,
        },
        new("PUT /api/files/{file}/restrict", 200, "data.message=File data.tab unrestricted.")
        {
            Token = "{admin}",
            Body = "false",
        },
        new("POST /api/datasets/{id}/actions/:publish?type=major&key={admin}", 200, "data.id={id}"),
        new("GET /api/datasets/{id}/locks", 200, "data#=0") { Until = true },
        new("GET /api/access/datafile/{file}", 200, "~species\tbeak\n\"fortis\"\t9.5\n"),
        new("GET /api/access/datafile/{file}?key={admin}&format=original", 200, "~" + Table),
        new("GET /api/access/datafile/999999", 404, "status=ERROR"),
        new("GET /api/files/{file}/metadata", 200, "label=data.tab", "description=My description bbb."),
        new("GET /api/files/999999/metadata", 400, "~requested data file"),
        new("POST /api/files/{file}/replace?key={admin}", 200, "data.files.0.label=data2.tsv", "data.files.0.dataFile.id")
        {
            Form = (
                "data2.tsv",
                Table + "scandens\t13.8\n",
                "{\"description\":\"My description.\",\"categories\":[\"Data\"],\"forceReplace\":false}"
            ),
            Keep = [("replaced", "data.files.0.dataFile.id")],
        },
        new("GET /api/access/datafile/{replaced}?key={admin}", 200, "~scandens"),
        new("GET /api/access/datafile/{replaced}", 403, "status=ERROR"),
        new("GET /api/access/datafile/{file}", 200, "~fortis"),
        new("GET /api/datasets/{id}/versions/2.0/files", 200, "data#=2"),
    ];
}
