namespace Quire.Api.Description;

/// <summary>
/// Examples of what is sent, by the name of the operation: of a deposit and what goes with it here, of all others in files.
/// </summary>
internal static class RequestExamples
{
    private const string Fields = """
        [
          { "typeName": "title", "multiple": false, "typeClass": "primitive", "value": "Water levels of the Example 2020-2024" },
          {
            "typeName": "author", "multiple": true, "typeClass": "compound",
            "value": [
              { "authorName": { "typeName": "authorName", "multiple": false, "typeClass": "primitive", "value": "Example, Erin" } }
            ]
          },
          {
            "typeName": "datasetContact", "multiple": true, "typeClass": "compound",
            "value": [
              {
                "datasetContactEmail": {
                  "typeName": "datasetContactEmail", "multiple": false, "typeClass": "primitive", "value": "erin@example.edu"
                }
              }
            ]
          },
          {
            "typeName": "dsDescription", "multiple": true, "typeClass": "compound",
            "value": [
              {
                "dsDescriptionValue": {
                  "typeName": "dsDescriptionValue", "multiple": false, "typeClass": "primitive", "value": "Hourly, in metres."
                }
              }
            ]
          },
          {
            "typeName": "subject", "multiple": true, "typeClass": "controlledVocabulary",
            "value": ["Earth and Environmental Sciences"]
          }
        ]
        """;

    private const string Version = $$"""
        {
          "license": { "name": "CC0 1.0", "uri": "http://creativecommons.org/publicdomain/zero/1.0" },
          "metadataBlocks": { "citation": { "fields": {{Fields}} } }
        }
        """;

    private const string Keyword = """
        {
          "fields": [
            {
              "typeName": "keyword", "multiple": true, "typeClass": "compound",
              "value": [
                { "keywordValue": { "typeName": "keywordValue", "multiple": false, "typeClass": "primitive", "value": "rivers" } }
              ]
            }
          ]
        }
        """;

    private const string Assignment = """{ "assignee": "@erin", "role": "contributor" }""";

    private const string Tool = """
        {
          "displayName": "Map of the levels",
          "description": "Shows measurements on a map.",
          "types": ["explore"],
          "scope": "dataset",
          "toolUrl": "https://tools.example.org/map",
          "toolParameters": { "queryParameters": [{ "datasetPid": "{datasetPid}" }, { "siteUrl": "{siteUrl}" }] }
        }
        """;

    private const string FileFacts =
        """{ "jsonData": "{\"description\":\"Levels by hour\",\"directoryLabel\":\"data\",\"categories\":[\"Data\"]}" }""";

    private static readonly Dictionary<string, RequestExample> All = new(StringComparer.Ordinal)
    {
        ["CreateCollection"] = new(
            """
            {
              "alias": "rivers",
              "name": "Rivers",
              "dataverseContacts": [{ "contactEmail": "erin@example.edu" }],
              "description": "What the group for rivers measures.",
              "dataverseType": "RESEARCH_GROUP"
            }
            """,
            "alias",
            "name",
            "dataverseContacts"
        ),
        ["UpdateCollection"] = new("""{ "description": "What the group for rivers measured." }"""),
        ["CreateDataset"] = new($$"""{ "datasetVersion": {{Version}} }"""),
        ["ValidateDatasetJson"] = new($$"""{ "datasetVersion": {{Version}} }"""),
        ["UpdateDraft"] = new(Version),
        ["EditMetadata"] = new(Keyword),
        ["EditMetadataTurned"] = new(Keyword),
        ["DeleteMetadata"] = new(Keyword),
        ["AddFile"] = new(FileFacts),
        ["ReplaceFile"] = new(FileFacts),
        ["UpdateFileMetadata"] = new(FileFacts),
        ["SetTabularTags"] = new("""{ "tabularTags": ["Survey"] }"""),
        ["SetFileCategories"] = new("""{ "categories": ["Data"] }"""),
        ["RestrictFile"] = new("""{ "restrict": true, "enableAccessRequest": true }"""),
        ["DeleteFiles"] = new("[12, 13]"),
        ["AssignCollectionRole"] = new(Assignment, "assignee", "role"),
        ["AssignDatasetRole"] = new(Assignment, "assignee", "role"),
        ["CreateBuiltInAccount"] = new(
            """{ "userName": "erin", "firstName": "Erin", "lastName": "Example", "email": "erin@example.edu" }""",
            "userName",
            "firstName",
            "lastName",
            "email"
        ),
        ["AddExternalTool"] = new(Tool),
        ["RegisterExternalTool"] = new(Tool),
        ["DeaccessionVersion"] = new("""{ "deaccessionReason": "The levels were measured wrongly." }"""),
        ["ReturnToAuthor"] = new("""{ "reasonForReturn": "Please say which gauge this is." }"""),
    };

    private static readonly Lazy<IReadOnlyDictionary<string, string>> Kept = new(() =>
        ExampleFiles.All.SelectMany(ExampleFiles.Read).ToDictionary(StringComparer.Ordinal)
    );

    /// <summary>The example of an operation; null for those without.</summary>
    public static RequestExample? Of(string? operation) =>
        operation is null ? null
        : All.GetValueOrDefault(operation) is { } told ? told
        : Kept.Value.GetValueOrDefault(operation) is { } kept ? new(kept)
        : null;

    /// <summary>Whether one is written here, for a deposit to be read from beginning to end.</summary>
    public static bool AreToldOf(string operation) => All.ContainsKey(operation);
}
