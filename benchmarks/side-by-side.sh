# For scripts that build Clientele and its peers side by side: a folder to work in, the package of this commit (version 0.0.1-now) in feed, Kiota. Sourced, not run.

source "$(dirname "${BASH_SOURCE[0]}")/shared.sh"
export KIOTA_OFFLINE_ENABLED=true KIOTA_TUTORIAL_ENABLED=false
kiota=1.38.0
work_in
feed=$work/feed

# The libraries of Kiota's clients, as items of a project.
kiota_packages() {
  local part
  for part in Abstractions Http.HttpClientLibrary Serialization.Form Serialization.Json Serialization.Multipart Serialization.Text; do
    printf '<PackageReference Include="Microsoft.Kiota.%s" Version="2.1.6" />' "$part"
  done
}

pack HEAD "$work/source" "$feed" 0.0.1-now
quietly "$work/tool.log" $dotnet tool install Microsoft.OpenApi.Kiota --version $kiota --tool-path "$work/tools"
