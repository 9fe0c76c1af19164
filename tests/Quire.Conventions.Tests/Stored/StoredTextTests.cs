using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Quire.Conventions.Tests.Sources;
using Quire.Domain.Datasets;
using Quire.Domain.Metadata;
using Quire.Domain.Publishing.Workflows;
using Quire.Repository.Data.Access;
using Quire.Repository.Data.Accounts;
using Quire.Repository.Data.Administration;
using Quire.Repository.Data.Collections;
using Quire.Repository.Storage.Identity;

namespace Quire.Conventions.Tests.Stored;

/// <summary>
/// The text of everything stored as JSON, as databases hold it. It changes with a migration only, which every program before it
/// refuses.
/// </summary>
public sealed class StoredTextTests
{
    private static readonly TermsOfUse Terms = new()
    {
        TermsText = "Ask \"us\" <first>",
        ConfidentialityDeclaration = "b",
        SpecialPermissions = "c",
        Restrictions = "d",
        CitationRequirements = "e",
        DepositorRequirements = "f",
        Conditions = "g",
        Disclaimer = "h",
        TermsOfAccess = "é",
        DataAccessPlace = "j",
        OriginalArchive = "k",
        AvailabilityStatus = "l",
        ContactForAccess = "m",
        SizeOfCollection = "n",
        StudyCompletion = "o",
        FileAccessRequest = true,
    };

    private static readonly Theme Theme = new()
    {
        Logo = "a.png",
        Tagline = "b",
        LinkUrl = "https://c.example.edu/?d=1&e=2",
        LinkColor = "d",
        TextColor = "e",
        BackgroundColor = "f",
        LogoBackgroundColor = "g",
        LogoAlignment = "left",
    };

    private static readonly CollectionLogo Logo = new()
    {
        Name = "a.png",
        Text = "A gauge",
        Width = 400,
        Height = 100,
    };

    private static readonly List<string> Texts = ["a", "Ship's \"log\"", "Código"];

    private const string StoredTexts = """["a","Ship\u0027s \u0022log\u0022","C\u00F3digo"]""";

    private static readonly List<WorkflowStep> Steps =
    [
        new()
        {
            Provider = ":internal",
            StepType = "log",
            Parameters = new(StringComparer.Ordinal) { ["a"] = "b" },
            RequiredSettings = new(StringComparer.Ordinal) { [":C"] = "string" },
        },
    ];

    private const string StoredSteps =
        """[{"provider":":internal","stepType":"log","parameters":{"a":"b"},"requiredSettings":{":C":"string"}}]""";

    private static readonly Dictionary<string, (object Value, string Text)> Golden = new(StringComparer.Ordinal)
    {
        ["collections.allowed_dataset_types"] = (Texts, StoredTexts),
        ["collections.block_facets"] = (Texts, StoredTexts),
        ["banner_messages.texts"] = (
            new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "Down", ["fr"] = "Arrêt" },
            """{"en":"Down","fr":"Arr\u00EAt"}"""
        ),
        ["workflows.steps"] = (Steps, StoredSteps),
        ["workflow_invocations.steps"] = (Steps, StoredSteps),
        ["import_runs.messages"] = (Texts, StoredTexts),
        ["ip_groups.ranges"] = (Texts, StoredTexts),
        ["mail_domain_groups.domains"] = (Texts, StoredTexts),
        ["collections.block_names"] = (Texts, StoredTexts),
        ["collections.contacts"] = (Texts, StoredTexts),
        ["collections.facets"] = (Texts, StoredTexts),
        ["collections.input_levels"] = (
            new List<InputLevel> { new("keyword", Required: true, Include: true, DisplayOnCreate: true) },
            """[{"Field":"keyword","Required":true,"Include":true,"DisplayOnCreate":true}]"""
        ),
        ["collections.theme"] = (
            Theme,
            """
            {"Logo":"a.png","Tagline":"b","LinkUrl":"https://c.example.edu/?d=1\u0026e=2","LinkColor":"d","TextColor":"e",
            "BackgroundColor":"f","LogoBackgroundColor":"g","LogoAlignment":"left"}
            """.ReplaceLineEndings("")
        ),
        ["collections.logo"] = (Logo, """{"Name":"a.png","Text":"A gauge","Width":400,"Height":100}"""),
        ["data_files.digests"] = (
            new Dictionary<string, string>(StringComparer.Ordinal) { ["SHA-1"] = "0a", ["MD5"] = "1b" },
            """{"SHA-1":"0a","MD5":"1b"}"""
        ),
        ["dataset_types.block_names"] = (Texts, StoredTexts),
        ["dataset_types.license_ids"] = (new List<long> { 3, 12 }, "[3,12]"),
        ["dataset_versions.terms"] = (
            Terms,
            """
            {"TermsText":"Ask \u0022us\u0022 \u003Cfirst\u003E","ConfidentialityDeclaration":"b","SpecialPermissions":"c","Restrictions":"d",
            "CitationRequirements":"e","DepositorRequirements":"f","Conditions":"g","Disclaimer":"h","TermsOfAccess":"\u00E9",
            "DataAccessPlace":"j","OriginalArchive":"k","AvailabilityStatus":"l","ContactForAccess":"m","SizeOfCollection":"n",
            "StudyCompletion":"o","FileAccessRequest":true}
            """.ReplaceLineEndings("")
        ),
        ["external_tools.allowed_calls"] = (
            new List<ToolCall> { new("read", "GET", "/api/v1/datasets/{datasetId}", 10) },
            """[{"name":"read","method":"GET","url":"/api/v1/datasets/{datasetId}","minutes":10}]"""
        ),
        ["external_tools.auxiliary_files"] = (
            new List<ToolRequirement> { new("NcML", "0.1") },
            """[{"tag":"NcML","version":"0.1"}]"""
        ),
        ["external_tools.parameters"] = (
            new List<ToolParameter> { new("id", "{fileId}") },
            """[{"name":"id","word":"{fileId}"}]"""
        ),
        ["external_tools.types"] = (Texts, StoredTexts),
        ["metadata_block_texts.texts"] = (
            new Dictionary<string, string>(StringComparer.Ordinal) { ["datasetfieldtype.title.title"] = "Größe" },
            """{"datasetfieldtype.title.title":"Gr\u00F6\u00DFe"}"""
        ),
        ["field_types.vocabulary"] = (
            new List<VocabularyValue> { new("Wet", "W1", 2, ["rainy"]) },
            """[{"Value":"Wet","Identifier":"W1","DisplayOrder":2,"Alternates":["rainy"]}]"""
        ),
        ["file_metadata.categories"] = (Texts, StoredTexts),
        ["file_metadata.tabular_tags"] = (Texts, StoredTexts),
        ["guestbook_responses.answers"] = (
            new List<GuestbookAnswer> { new("Why?", "Because") },
            """[{"question":"Why?","answer":"Because"}]"""
        ),
        ["guestbooks.questions"] = (
            new List<GuestbookQuestion> { new(7, "Which?", Required: true, Hidden: true, "options", 2, ["a", "b"]) },
            """[{"id":7,"text":"Which?","required":true,"hidden":true,"type":"options","order":2,"options":["a","b"]}]"""
        ),
        ["sessions.claims"] = (
            new VouchedPerson("orcid", "0000-0002-1825-0097", "josiah", "Josiah", "Carberry", "jc@example.edu", true),
            """{"provider":"orcid","subject":"0000-0002-1825-0097","userName":"josiah","firstName":"Josiah","lastName":"Carberry","email":"jc@example.edu","isEmailVerified":true}"""
        ),
        ["saved_searches.filters"] = (Texts, StoredTexts),
        ["templates.instructions"] = (
            new Dictionary<string, string>(StringComparer.Ordinal) { ["title"] = "Short." },
            """{"title":"Short."}"""
        ),
        ["templates.terms"] = (
            Terms,
            """
            {"TermsText":"Ask \u0022us\u0022 \u003Cfirst\u003E","ConfidentialityDeclaration":"b","SpecialPermissions":"c","Restrictions":"d",
            "CitationRequirements":"e","DepositorRequirements":"f","Conditions":"g","Disclaimer":"h","TermsOfAccess":"\u00E9",
            "DataAccessPlace":"j","OriginalArchive":"k","AvailabilityStatus":"l","ContactForAccess":"m","SizeOfCollection":"n",
            "StudyCompletion":"o","FileAccessRequest":true}
            """.ReplaceLineEndings("")
        ),
    };

    // Numbers, too, are forever.
    private const string Enums = """
        ContentCheck: Passed=0 Pending=1 Failed=2
        ContentForm: Original=0 Tabular=1
        FieldKind: None=0 Text=1 Textbox=2 String=3 Date=4 Email=5 Url=6 Float=7 Int=8
        FileAccessState: Requested=1 Granted=2 Rejected=3
        GuestbookEvent: Download=1 AccessRequest=2
        ImportRunKind: Files=0 Datasets=1
        ImportRunState: Waiting=0 Running=1 Completed=2 Failed=3
        IngestState: Scheduled=0 Done=1 Failed=2
        JobState: Waiting=0 Running=1 Dead=2
        Measure: Datasets=1 DatasetsBySubject=2 Files=3 FilesByType=4 Downloads=10 UniqueDownloads=11 InvestigationsRegular=20 InvestigationsMachine=21 UniqueInvestigationsRegular=22 UniqueInvestigationsMachine=23 RequestsRegular=24 RequestsMachine=25 UniqueRequestsRegular=26 UniqueRequestsMachine=27 Reports=30
        ObjectKind: Collection=1 Dataset=2 File=3
        OutboxKind: Collection=1 Dataset=2 File=3 DatasetWithFiles=4 Permissions=5 Removed=6 Schema=7 Installation=8 CollectionSubjects=9 Contents=10 Locks=11 Account=12 Groups=13 Linked=14 Moved=15 Limited=16 LimitReaders=17
        Permission: None=0 AddDataverse=1 AddDataset=2 ViewUnpublishedDataverse=4 ViewUnpublishedDataset=8 DownloadFile=16 EditDataverse=32 EditDataset=64 ManageDataversePermissions=128 ManageDatasetPermissions=256 ManageFilePermissions=512 PublishDataverse=1024 PublishDataset=2048 DeleteDataverse=4096 DeleteDatasetDraft=8192 LinkDataverse=16384 LinkDataset=32768
        ProcessingState: New=1 Done=2 Skip=3 Processing=4 Failed=5
        ReleaseKind: Major=0 Minor=1
        TokenScope: All=0 Deposit=1 Read=2
        VersionState: Draft=0 Released=1 Deaccessioned=2
        WorkflowState: Running=0 Waiting=1 RollingBack=2
        """;

    [Fact]
    public void Every_column_of_JSON_has_its_text_here() =>
        Assert.Equal(Golden.Keys.Order(StringComparer.Ordinal), StoredModel.Json.Order(StringComparer.Ordinal));

    [Fact]
    public void Values_are_written_and_read_as_they_always_were() =>
        Assert.All(
            Golden,
            golden =>
            {
                var converter = StoredModel.Columns[golden.Key].GetTypeMapping().Converter!;
                Assert.Equal(golden.Value.Text, converter.ConvertToProvider(golden.Value.Value));
                Assert.Equal(golden.Value.Text, converter.ConvertToProvider(converter.ConvertFromProvider(golden.Value.Text)));
            }
        );

    [Fact]
    public void Every_member_has_its_name_and_a_value_here() =>
        Assert.All(
            new object[]
            {
                Terms,
                Theme,
                Logo,
                Only<InputLevel>("collections.input_levels"),
                Only<VocabularyValue>("field_types.vocabulary"),
                Only<WorkflowStep>("workflows.steps"),
                Only<ToolCall>("external_tools.allowed_calls"),
                Only<ToolRequirement>("external_tools.auxiliary_files"),
                Only<ToolParameter>("external_tools.parameters"),
                Only<GuestbookQuestion>("guestbooks.questions"),
                Only<GuestbookAnswer>("guestbook_responses.answers"),
                Golden["sessions.claims"].Value,
                Marker,
            },
            value =>
                Assert.All(
                    value
                        .GetType()
                        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                        .Where(p => p.GetCustomAttribute<JsonIgnoreAttribute>() is null),
                    property =>
                    {
                        Assert.True(
                            property.GetCustomAttribute<JsonPropertyNameAttribute>() is not null,
                            $"{value.GetType().Name}.{property.Name} has no stored name"
                        );
                        var none = property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null;
                        Assert.False(
                            Equals(none, property.GetValue(value)),
                            $"{value.GetType().Name}.{property.Name} has no value here"
                        );
                    }
                )
        );

    [Fact]
    public void What_a_newer_program_added_is_refused_not_lost() =>
        Assert.All(
            Golden.Where(g => g.Value.Text.Contains('{') && g.Key != "data_files.digests"),
            golden =>
            {
                var newer = golden.Value.Text.Replace("{", "{\"Newer\":1,", StringComparison.Ordinal);
                Assert.Throws<JsonException>(() =>
                    StoredModel.Columns[golden.Key].GetTypeMapping().Converter!.ConvertFromProvider(newer)
                );
            }
        );

    [Fact]
    public void What_an_older_program_did_not_know_is_missing_without_harm()
    {
        Assert.Equal(
            TermsOfUse.None,
            StoredModel.Columns["dataset_versions.terms"].GetTypeMapping().Converter!.ConvertFromProvider("{}")
        );
        Assert.Equal(new Theme(), StoredModel.Columns["collections.theme"].GetTypeMapping().Converter!.ConvertFromProvider("{}"));
    }

    private static StoreMarker Marker { get; } = new("a1", "b2", "c3");

    [Fact]
    public void The_marker_of_a_store_is_written_and_read_as_it_always_was()
    {
        const string Text = """
            {
              "installation": "a1",
              "store": "b2",
              "mark": "c3",
              "about": "Says which Quire installation these files belong to. The server does not start on them without it."
            }
            """;
        Assert.Equal(Text.ReplaceLineEndings(), Encoding.UTF8.GetString(Marker.ToBytes()));
        Assert.Equal(Marker, StoreMarker.Read(Encoding.UTF8.GetBytes(Text)));
        Assert.Null(StoreMarker.Read(Encoding.UTF8.GetBytes(Text.Replace("{", "{\"newer\": 1,", StringComparison.Ordinal))));
    }

    [Fact]
    public void Enumerations_are_stored_as_the_numbers_they_always_were()
    {
        // What is made of others by name, such as all permissions, is not stored by that name.
        var now = string.Join(
            '\n',
            StoredModel
                .Enums.OrderBy(e => e.Name, StringComparer.Ordinal)
                .Select(e =>
                    $"{e.Name}: {string.Join(' ', Enum.GetNames(e)
            .Select(n => (Name: n, Number: Convert.ToInt64(Enum.Parse(e, n), null)))
            .Where(n => !e.IsDefined(typeof(FlagsAttribute), inherit: false) || long.PopCount(n.Number) <= 1)
            .Select(n => $"{n.Name}={n.Number}"))}"
                )
        );
        Assert.True(Enums == now, $"A number is forever; a new one is added to the list. They are:\n{now}");
    }

    [Fact]
    public void JSON_is_never_searched_as_text() =>
        Assert.Empty(
            SourceTree
                .Product.SelectMany(f => f.Lines.Select(l => (f.Path, Line: l)))
                .Where(l =>
                    l.Line.Contains("(string)(object)", StringComparison.Ordinal)
                    && !l.Line.Contains("SqlText.Json((string)(object)", StringComparison.Ordinal)
                )
        );

    private static T Only<T>(string column) => Assert.Single((List<T>)Golden[column].Value);
}
