using System.Text.RegularExpressions;
using Quire.Testing;

namespace Quire.Client.Tests.Native;

/// <summary>The table in the guide names every function of pyDataverse's NativeApi, and only methods that exist.</summary>
public sealed partial class FunctionTableTests
{
    // All public functions of pyDataverse's NativeApi, and what its guide names beside them.
    private static readonly string[] Functions =
    [
        "get_dataverse",
        "get_collection",
        "create_dataverse",
        "create_collection",
        "update_collection",
        "publish_dataverse",
        "publish_collection",
        "delete_dataverse",
        "delete_collection",
        "get_dataverse_contents",
        "get_collection_contents",
        "get_dataverse_assignments",
        "get_collection_assignments",
        "get_dataverse_facets",
        "get_collection_facets",
        "dataverse_id2alias",
        "get_dataset",
        "get_datasets",
        "get_dataset_persistent_url",
        "get_dataset_versions",
        "get_dataset_version",
        "get_dataset_export",
        "get_datasets_export",
        "download_all_datafiles",
        "stream_all_datafiles",
        "create_dataset",
        "validate_dataset_json",
        "edit_dataset_metadata",
        "create_dataset_private_url",
        "get_dataset_private_url",
        "delete_dataset_private_url",
        "publish_dataset",
        "submit_dataset_to_review",
        "return_dataset_to_author",
        "get_dataset_lock",
        "set_dataset_assignment",
        "get_dataset_assignments",
        "delete_dataset",
        "destroy_dataset",
        "datafiles_table",
        "get_datafiles_metadata",
        "get_datafile_metadata",
        "upload_datafile",
        "update_datafile_metadata",
        "delete_datafile",
        "replace_datafile",
        "get_info_version",
        "get_export_formats",
        "get_info_server",
        "get_info_api_terms_of_use",
        "get_metadatablocks",
        "get_metadatablock",
        "get_user_api_token_expiration_date",
        "recreate_user_api_token",
        "delete_user_api_token",
        "get_dataverse_roles",
        "create_role",
        "show_role",
        "delete_role",
        "crawl_collection",
        "get_children",
        "get_user",
        "redetect_file_type",
        "reingest_datafile",
        "uningest_datafile",
        "restrict_datafile",
        "get_available_licenses",
        "get_license",
        "base_url_api_native",
    ];

    private static List<(string Function, string Method)> Table =>
        [
            .. Row()
                .Matches(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "guide", "client.md")))
                .Select(m => (m.Groups["function"].Value, m.Groups["method"].Value)),
        ];

    [Fact]
    public void Names_every_function() => Assert.Empty(Functions.Except(Table.Select(t => t.Function), StringComparer.Ordinal));

    [Fact]
    public void Names_only_functions_there_are() =>
        Assert.Empty(Table.Select(t => t.Function).Except(Functions, StringComparer.Ordinal));

    [Fact]
    public void Names_only_methods_there_are()
    {
        var members = typeof(NativeApi).GetMembers().Select(m => m.Name).ToHashSet(StringComparer.Ordinal);
        Assert.All(Table, row => Assert.Contains(row.Method, members));
    }

    [Fact]
    public void Leaves_no_method_out()
    {
        var methods = typeof(NativeApi)
            .GetMethods()
            .Where(m => m.DeclaringType == typeof(NativeApi) && !m.IsSpecialName)
            .Select(m => m.Name);
        Assert.Empty(methods.Except(Table.Select(t => t.Method), StringComparer.Ordinal));
    }

    [GeneratedRegex(@"^\| `(?<function>\w+)` \| `(?<method>\w+)`", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Row();
}
