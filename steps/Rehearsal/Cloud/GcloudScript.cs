namespace RolloutSpecs.Rehearsal.Cloud;

/// <summary>What takes gcloud's place in a rehearsal: a POSIX shell script that prints the files beside it.</summary>
internal static class GcloudScript
{
    /// <summary>The folder of its answers, beside it.</summary>
    public const string Answers = "cloud-run";

    /// <summary>The file whose text is the answer to everything, with exit code 1.</summary>
    public const string Error = "error.txt";

    public const string Text =
        $$"""
        #!/bin/sh
        answers="$(dirname "$0")/{{Answers}}"
        if [ -f "$answers/{{Error}}" ]; then
          cat "$answers/{{Error}}" >&2
          exit 1
        fi
        case "$2:$4:$*" in
          *:*/*:*) ;;
          services:*:"run services describe $4 --project {{CloudService.Project}} --region {{CloudService.Region}} --format json" | \
          revisions:*:"run revisions describe $4 --project {{CloudService.Project}} --region {{CloudService.Region}} --format json")
            if [ -f "$answers/$2-$4.json" ]; then
              cat "$answers/$2-$4.json"
              exit 0
            fi
            echo "ERROR: (gcloud.run.$2.describe) Cannot find ${2%s} [$4]" >&2
            exit 1
            ;;
        esac
        echo "ERROR: (gcloud) Invalid choice: '$*'." >&2
        exit 1

        """;
}
