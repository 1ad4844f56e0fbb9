#!/bin/sh
# 双击打开校对台（macOS、Linux）。
cd "$(dirname "$0")" || exit 1
if ! command -v npm >/dev/null 2>&1; then
  echo "没有找到 Node.js。请先从 https://nodejs.org/zh-cn 安装（20 或更新的版本），再双击一次。"
  read -r _
  exit 1
fi
npm start --silent
echo "校对台已停止，可以关掉这个窗口。"
read -r _
