namespace Quire.Conformance.Tests.Recipes;

/// <summary>Collections, as the guides of 4.8 to 4.15 tell it.</summary>
internal static class CollectionRecipes
{
    public const string Science = """
        {"name": "Scientific Research", "alias": "science", "dataverseContacts": [{"contactEmail": "pi@example.edu"}, {"contactEmail": "student@example.edu"}],
         "affiliation": "Scientific Research University", "description": "We do all the science.", "dataverseType": "LABORATORY"}
        """;

    public static readonly Recipe[] All =
    [
        new(
            "POST /api/dataverses?key={admin}",
            403,
            "status=ERROR",
            "message=Root Dataverse already exists. Cannot create another one"
        )
        {
            Body = Science,
        },
        new(
            "POST /api/dataverses/root?key={admin}",
            201,
            "status=OK",
            "data.alias=science",
            "data.dataverseContacts#=2",
            "data.dataverseType=LABORATORY",
            "data.id"
        )
        {
            Body = Science,
            Keep = [("science", "data.id")],
        },
        new("POST /api/dataverses/:root?key={admin}", 201, "data.alias=lab")
        {
            Body = Science.Replace("\"science\"", "\"lab\"", StringComparison.Ordinal),
            ContentType = Recipe.FormText,
        },
        new("POST /api/dataverses/root?key={admin}", 403, "message=A dataverse with alias science already exists")
        {
            Body = Science,
            ContentType = Recipe.Json,
        },
        new("POST /api/dataverses/root?key={admin}", 400, "message~Error parsing Json") { Body = "{\"name\": " },
        new("POST /api/dataverses/root?key={admin}", 400, "message~Error parsing the POSTed json into a dataverse")
        {
            Body = "{\"name\": \"Nameless\"}",
        },
        new("POST /api/dataverses/root", 401, "status=ERROR")
        {
            Body = Science.Replace("\"science\"", "\"mine\"", StringComparison.Ordinal),
        },
        new("POST /api/dataverses/root?key=wrong", 401, "message~Bad API key") { Body = Science },
        new("POST /api/dataverses/nowhere?key={admin}", 404, "message=Can't find dataverse with identifier='nowhere'")
        {
            Body = Science,
        },
        new("GET /api/dataverses/:root", 200, "data.alias=root", "data.name"),
        new("GET /api/v1/dataverses/:root", 200, "data.alias=root"),
        new("GET /api//dataverses/:root/", 200, "data.alias=root"),
        new("GET /api/dataverses/%3Aroot", 200, "data.alias=root"),
        new("GET /api/dataverses/science", 401, "status=ERROR"),
        new(
            "GET /api/dataverses/science?key={admin}",
            200,
            "data.id={science}",
            "data.affiliation=Scientific Research University",
            "data.creationDate"
        ),
        new("GET /api/dataverses/{science}", 200, "data.alias=science") { Token = "{admin}" },
        new("GET /api/dataverses/:root/contents", 200, "data"),
        new("GET /api/dataverses/:root/contents?key={admin}", 200, "data.0.type=dataverse", "data.0.id", "data.0.title"),
        new("GET /api/dataverses/science/facets?key={admin}", 200, "data.0=authorName"),
        new("POST /api/dataverses/science/facets", 200, "data.message=Facets of dataverse science updated.")
        {
            Token = "{admin}",
            Body = "[\"authorName\",\"authorAffiliation\"]",
        },
        new("GET /api/dataverses/science/facets?key={admin}", 200, "data#=2", "data.1=authorAffiliation"),
        new(
            "GET /api/dataverses/science/assignments?key={admin}",
            200,
            "data.0.id",
            "data.0.assignee",
            "data.0.roleId",
            "data.0._roleAlias=admin",
            "data.0.definitionPointId={science}"
        ),
        new("POST /api/dataverses/science/assignments?key={admin}", 200, "data.assignee=@lsimpson", "data._roleAlias=curator")
        {
            Body = "{\"assignee\": \"@lsimpson\", \"role\": \"curator\"}",
            Keep = [("assignment", "data.id")],
        },
        new("POST /api/dataverses/science/assignments?key={admin}", 400, "message=Assignee not found")
        {
            Body = "{\"assignee\": \"@nobody\", \"role\": \"curator\"}",
        },
        new(
            "DELETE /api/dataverses/science/assignments/{assignment}?key={admin}",
            200,
            "data.message~revoked for assignee @lsimpson"
        ),
        new(
            "GET /api/dataverses/science/metadatablocks?key={admin}",
            200,
            "data.0.id",
            "data.0.displayName=Citation Metadata",
            "data.0.name=citation"
        ),
        new("POST /api/dataverses/science/metadatablocks", 200, "data.message=Metadata blocks of dataverse science updated.")
        {
            Token = "{admin}",
            Body = "[\"journal\",\"geospatial\",\"citation\"]",
            ContentType = Recipe.Json,
        },
        new("GET /api/dataverses/science/metadatablocks?key={admin}", 200, "data#=3"),
        new("POST /api/dataverses/science/metadatablocks?key={admin}", 400, "message~Can't find metadata block")
        {
            Body = "[\"nosuchblock\"]",
        },
        new("GET /api/dataverses/science/metadatablocks/isRoot?key={admin}", 200, "data=true"),
        new("PUT /api/dataverses/science/metadatablocks/isRoot?key={admin}", 200, "data.message~metadata  non-root")
        {
            Body = "false",
        },
        new("GET /api/dataverses/science/metadatablocks/:isRoot?key={admin}", 200, "data=false"),
        new("POST /api/dataverses/science/metadatablocks/:isRoot?key={admin}", 200, "data.message~metadata  root")
        {
            Body = "true",
            ContentType = Recipe.FormText,
        },
        new("PUT /api/dataverses/science/metadatablocks/isRoot?key={admin}", 400, "message~Illegal boolean value")
        {
            Body = "perhaps",
        },
        new("POST /api/dataverses/science/actions/:publish?key={admin}", 200, "data.alias=science"),
        new("POST /api/dataverses/science/actions/:publish?key={admin}", 403, "message~has already been published"),
        new("GET /api/dataverses/science", 200, "data.alias=science"),
        new("DELETE /api/dataverses/lab", 401, "status=ERROR"),
        new("DELETE /api/dataverses/lab", 200, "data.message=Dataverse lab deleted") { Token = "{admin}" },
        new("DELETE /api/dataverses/root", 403, "message=Cannot delete the root dataverse") { Token = "{admin}" },
        new("GET /api/dataverses/lab?key={admin}", 404, "message=Can't find dataverse with identifier='lab'"),
    ];
}
