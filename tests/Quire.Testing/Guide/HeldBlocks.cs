namespace Quire.Testing.Guide;

/// <summary>
/// Which test runs which blocks of README.md and the guide. A new block needs a line here, and a test that pastes it; the tests
/// of the conventions see to that.
/// </summary>
public static class HeldBlocks
{
    public static IReadOnlyList<HeldBlock> All { get; } =
    [
        Run("README.md", "Quire", "ReadmeTests.The_first_run_and_the_first_deposit_end_with_a_search_that_finds_it"),
        Run("README.md", "A first deposit", "ReadmeTests.The_first_run_and_the_first_deposit_end_with_a_search_that_finds_it"),
        Run(
            "docs/guide/accounts.md",
            "Accounts and tokens",
            "AccountPageTests.Accounts_are_made_beside_the_server_and_over_the_API"
        ),
        Run("docs/guide/cli.md", null, "GuideTests.The_walkthrough_runs_from_first_to_last", "sh"),
        Run("docs/guide/cli.md", "The command line", "ToolPackageTests.The_tool_is_installed_from_its_package_and_runs", "text"),
        Run("docs/guide/cli.md", "Completion", "CompletionTests.The_guide_puts_every_script_where_its_shell_finds_it", "text"),
        new("docs/guide/client.md", null, "csharp")
        {
            Begins = "using Quire.Client;",
            By = "PackageTests.The_programs_of_the_guide_run_with_the_packages_alone",
        },
        Run("docs/guide/client.md", null, "GuideTests.Every_code_block_is_code_that_runs", "csharp"),
        new("docs/guide/client.md", "The .NET client", "text")
        {
            NotRun = "It asks the public feed; PackageTests installs the package it makes from a folder.",
        },
        Run(
            "docs/guide/deploy.md",
            "As a service",
            "ServicePageTests.A_service_is_installed_backed_up_restored_and_brought_up_to_date"
        ),
        Run(
            "docs/guide/operate.md",
            "Backup and restore",
            "ServicePageTests.A_service_is_installed_backed_up_restored_and_brought_up_to_date"
        ),
        Run("docs/guide/operate.md", "With PostgreSQL", "DatabasePageTests.A_dump_and_a_copy_bring_back_what_was_there"),
        Run("docs/guide/deploy.md", "Settings that stay", "DeployPageTests.Own_settings_are_read_from_the_data_folder"),
        Run("docs/guide/deploy.md", "TLS", "DeployPageTests.A_certificate_is_used_without_a_web_server_in_front"),
        Run("docs/guide/deploy.md", "Below a path", "GuideProxyTests.Below_a_path_links_carry_it"),
        Run(
            "docs/guide/deploy.md",
            "A new version",
            "ServicePageTests.A_service_is_installed_backed_up_restored_and_brought_up_to_date"
        ),
        Run("docs/guide/grow.md", null, "GrowPageTests.A_database_server_and_a_bucket_are_taken_into_use"),
        Run("docs/guide/install.md", null, "InstallPageTests.It_is_started_from_a_checkout_and_published"),
        Run(
            "docs/guide/operate.md",
            "Looking at it",
            "OperatePageTests.What_runs_is_looked_at_and_what_was_given_up_tried_again"
        ),
        Run("docs/guide/operate.md", "Stores and their database", "OperatePageTests.What_was_put_aside_is_put_back"),
        Run("docs/guide/proxy.md", "Behind a web server", "ProxyPageTests.The_server_behind_it_knows_its_name_and_believes_it"),
        Run("docs/guide/proxy.md", null, "GuideProxyTests.Reads_and_uploads_pass_under_the_public_name"),
        Run(
            "docs/guide/workflows.md",
            "Workflows before and after publications",
            "WorkflowPageTests.A_publication_asks_outside_and_goes_on_once_that_says_so"
        ),
    ];

    /// <summary>What holds a block; null when nothing does.</summary>
    public static HeldBlock? Of(GuideBlock block) => All.FirstOrDefault(h => h.Fits(block));

    private static HeldBlock Run(string page, string? section, string test, string? language = null) =>
        new(page, section, language) { By = test };
}
