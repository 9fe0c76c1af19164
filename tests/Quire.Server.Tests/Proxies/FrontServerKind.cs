namespace Quire.Server.Tests.Proxies;

/// <summary>
/// A web server the guide has a block for: how a test runs that block on a port of its own, in a folder of its own.
/// </summary>
/// <param name="Name">Name of the block in the guide.</param>
/// <param name="Program">Where the distribution installs it.</param>
/// <param name="Configuration">The whole configuration around the block, for a folder and a port.</param>
/// <param name="Arguments">How it is started in the foreground with a configuration in a folder.</param>
internal sealed record FrontServerKind(
    string Name,
    string Program,
    Func<string, string, int, string> Configuration,
    Func<string, string, string[]> Arguments
)
{
    private static readonly FrontServerKind Nginx = new(
        "nginx",
        "/usr/sbin/nginx",
        (block, folder, port) =>
            $$"""
                daemon off;
                master_process off;
                pid {{folder}}/pid;
                error_log stderr warn;
                events { }
                http {
                    access_log off;
                    client_body_temp_path {{folder}}/body;
                    proxy_temp_path {{folder}}/proxy;
                    fastcgi_temp_path {{folder}}/fastcgi;
                    uwsgi_temp_path {{folder}}/uwsgi;
                    scgi_temp_path {{folder}}/scgi;
                {{Once(block, "listen 80;", $"listen 127.0.0.1:{port};")}}
                }
                """,
        (file, folder) => ["-p", folder, "-e", "stderr", "-c", file]
    );

    private static readonly FrontServerKind Apache = new(
        "apache",
        "/usr/sbin/apache2",
        (block, folder, port) =>
            $"""
            ServerRoot {folder}
            DefaultRuntimeDir {folder}
            PidFile {folder}/pid
            ErrorLog /dev/stderr
            ServerName localhost
            Listen 127.0.0.1:{port}
            {string.Join('\n', ((string[])["mpm_event", "authz_core", "headers", "proxy", "proxy_http"])
                .Select(m => $"LoadModule {m}_module /usr/lib/apache2/modules/mod_{m}.so"))}
            User www-data
            Group www-data
            {Once(block, "*:80", $"127.0.0.1:{port}")}
            """,
        (file, _) => ["-f", file, "-D", "FOREGROUND"]
    );

    private static readonly FrontServerKind Caddy = new(
        "caddy",
        "/usr/bin/caddy",
        (block, _, port) =>
            $$"""
                {
                    admin off
                }
                {{Once(block, "data.example.edu {", $"http://data.example.edu:{port} {{\n    bind 127.0.0.1")}}
                """,
        (file, _) => ["run", "--adapter", "caddyfile", "--config", file]
    );

    public static FrontServerKind Of(string name) => ((FrontServerKind[])[Nginx, Apache, Caddy]).Single(k => k.Name == name);

    // What a test has to change must be there, or it would test something else.
    private static string Once(string block, string what, string by) =>
        block.Split(what) is [var before, var after]
            ? before + by + after
            : throw new InvalidOperationException($"The block does not have '{what}' once.");
}
